### In danger: words for someone close, and telling a caregiver by the patient's own tap.
### The exact words are clinical: a clinician must sign off every change.

safety-button-tell-one = Help me tell { $name }
safety-button-tell-some = Help me tell someone
safety-button-tell-now = Tell { $name } for me
safety-tell-crisis =
    You can send this to someone close to you:

    <blockquote>I'm not safe. Please stay with me.</blockquote>

    In danger right now? Call { $emergency }.
safety-tell-red =
    You can send this to someone close to you:

    <blockquote>I have a new sign that needs a doctor now. Please come with me.</blockquote>

    If it gets worse, call { $emergency }.
safety-tell-offer = Or I can tell someone for you now. I only write to the person you tap.
safety-told =
    I'm writing to { $name } now. I can't know when they read it, so please call someone, too.

    In danger right now? Call { $emergency }.
safety-not-told =
    My message did not reach { $name }. Please call them, or someone else close to you.

    In danger right now? Call { $emergency }.
safety-tell-gone =
    I can't reach them from here. Please call someone close to you.

    In danger right now? Call { $emergency }.
safety-tell-later =
    I can't send it at this moment. I keep trying. Please call someone close to you now.

    In danger right now? Call { $emergency }.

# What the caregiver is told; the advice for those who are with someone in danger follows
caregiver-needed-crisis =
    { $name } asked me to tell you that they are not safe. They would like you to be with them.

    Please call or go to them now. I'm an automated program and can't do more. If you can't reach them, call { $emergency }.
caregiver-needed-red =
    { $name } asked me to tell you that they need a doctor now. They would like you to come along.

    Please call or go to them now. I'm an automated program and can't do more. If it gets worse, call { $emergency }.
