### En peligro: palabras para alguien cercano, y avisar a quien acompaña solo si la persona lo pulsa.
### Las palabras son clínicas: personal clínico debe aprobarlas.

safety-button-tell-one = Ayúdame a avisar a { $name }
safety-button-tell-some = Ayúdame a avisar a alguien
safety-button-tell-now = Avisa a { $name } por mí
safety-tell-crisis =
    Puedes enviar esto a alguien cercano:

    <blockquote>No estoy a salvo. Por favor, quédate conmigo.</blockquote>

    ¿Estás en peligro ahora mismo? Llama al { $emergency }.
safety-tell-red =
    Puedes enviar esto a alguien cercano:

    <blockquote>Tengo una señal nueva que debe verse ahora. Por favor, ven conmigo.</blockquote>

    Si empeora, llama al { $emergency }.
safety-tell-offer = O puedo avisar yo ahora por ti. Solo escribo a quien tú elijas.
safety-told =
    Estoy escribiendo a { $name }. No puedo saber cuándo lo leerá. Por favor, llama también a alguien.

    ¿Estás en peligro ahora mismo? Llama al { $emergency }.
safety-not-told =
    Mi mensaje no llegó a { $name }. Por favor, llama tú, o llama a otra persona cercana.

    ¿Estás en peligro ahora mismo? Llama al { $emergency }.
safety-tell-gone =
    Desde aquí no puedo avisar a esa persona. Por favor, llama a alguien cercano.

    ¿Estás en peligro ahora mismo? Llama al { $emergency }.
safety-tell-later =
    En este momento no puedo enviarlo. Sigo intentándolo. Por favor, llama ahora a alguien cercano.

    ¿Estás en peligro ahora mismo? Llama al { $emergency }.

# Lo que se dice a quien acompaña; sigue el consejo para quien está con alguien en peligro
caregiver-needed-crisis =
    { $name } me pidió decirte que no está a salvo. Le gustaría que estuvieras a su lado.

    Por favor, llama o ve ahora. Soy un programa automático y no puedo hacer más. Si no logras contactar, llama al { $emergency }.
caregiver-needed-red =
    { $name } me pidió decirte que necesita atención médica ahora. Le gustaría que fueras también.

    Por favor, llama o ve ahora. Soy un programa automático y no puedo hacer más. Si empeora, llama al { $emergency }.
