namespace Pulumi.Serialization;

/// <summary>The texts by which the engine's protocol says what plain data cannot. A few of them show through, so they have to be the same here.</summary>
internal static class Markers
{
    /// <summary>Stands where a value is not known yet. A text that happens to be this one is an unknown as well.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The key of an object that is not data but an envelope; its value says for what.</summary>
    public const string Envelope = "4dabf18193072939515e22adb298388d";

    public const string SecretEnvelope = "1b47061264138c4ac30d75fd1eb44270";

    public const string EnvelopeContent = "value";
}
