"""Photos, documents and albums, up and down."""

import pytest
from telegram import (
    Bot,
    InputMediaDocument,
    InputMediaPhoto,
)
from telegram.error import BadRequest

from sandbox.server import Person, TelegramServer
from sandbox.server.media import blank_png


async def test_files_go_up_and_come_down(server: TelegramServer, bot: Bot, ana: Person) -> None:
    chart = blank_png(900, 450)
    sent = await bot.send_photo(ana.id, chart, caption="<i>Your</i> weeks", parse_mode="HTML")
    assert (sent.photo[-1].width, sent.photo[-1].height) == (900, 450)
    assert (sent.caption, sent.caption_entities[0].type) == ("Your weeks", "italic")
    shown = server.world.chat(ana)[-1]
    assert shown.kind == "photo"
    assert shown.file_id is not None
    assert server.world.file(shown.file_id) == chart

    report = await bot.send_document(ana.id, b"%PDF-1.7 report", filename="report.pdf")
    assert report.document is not None
    assert report.document.file_name == "report.pdf"
    file = await bot.get_file(report.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7 report"

    again = await bot.send_photo(ana.id, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    with pytest.raises(BadRequest, match="Can't use file of type photo as document"):
        await bot.send_document(ana.id, sent.photo[-1].file_id)
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nothing")


async def test_a_photo_must_be_one_and_its_caption_short(bot: Bot, ana: Person) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(ana.id, b"words")
    with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
        await bot.send_photo(ana.id, blank_png(2100, 100))
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ana.id, blank_png(9, 9), caption="x" * 1025)


async def test_media_are_grouped_and_replaced(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    pictures = [InputMediaPhoto(blank_png(n, n), caption=f"week {n}") for n in (10, 20)]
    sent = await bot.send_media_group(ana.id, pictures)
    assert [message.caption for message in sent] == ["week 10", "week 20"]
    assert sent[0].media_group_id == sent[1].media_group_id
    mixed: list[InputMediaPhoto | InputMediaDocument] = [*pictures, InputMediaDocument(b"text")]
    with pytest.raises(BadRequest, match="Document can't be mixed with other media types"):
        await bot.send_media_group(ana.id, mixed)

    await bot.edit_message_media(
        InputMediaPhoto(blank_png(30, 30), caption="week 30"), ana.id, sent[1].message_id
    )
    await bot.edit_message_caption(ana.id, sent[0].message_id, caption="a new week 10")

    assert [m.text for m in server.world.chat(ana)[-2:]] == ["a new week 10", "week 30"]
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", ana.id, sent[0].message_id)
