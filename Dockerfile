FROM python:3.13-slim AS build
WORKDIR /build
COPY pyproject.toml constraints.txt README.md ./
COPY rules rules
COPY messages messages
COPY storage storage
COPY care care
COPY scheduler scheduler
COPY sandbox sandbox
COPY bot bot
RUN python -m pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .
RUN python -m venv /opt/steady \
    && /opt/steady/bin/python -m pip install --no-cache-dir --constraint constraints.txt /wheels/*.whl

FROM python:3.13-slim
RUN groupadd --gid 10001 steady \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin steady \
    && install --directory --owner steady --group steady --mode 700 /data
COPY --from=build /opt/steady /opt/steady
ENV PATH=/opt/steady/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LISTEN=0.0.0.0:8080
USER 10001:10001
# The default database, sqlite:///steady.db, and its key file lie here.
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import http.client, os, sys; server = http.client.HTTPConnection('127.0.0.1', int(os.environ['LISTEN'].rpartition(':')[2]), timeout=4); server.request('GET', '/healthz'); sys.exit(server.getresponse().status != 200)"]
ENTRYPOINT ["steady"]
CMD ["run"]
