namespace AvdPulumi.Tests.AzureTypes;

/// <summary>What is wrong with a value, by Azure's own types.</summary>
internal enum AzureProblem
{
    /// <summary>Azure has no such type at that version.</summary>
    NoSuchType,

    /// <summary>Azure has no such property.</summary>
    UnknownName,

    /// <summary>A required property is missing.</summary>
    Missing,

    /// <summary>A property that only Azure writes is sent.</summary>
    ReadOnly,

    /// <summary>Text instead of a number, and the like.</summary>
    WrongKind,

    /// <summary>A word that the list of words lacks, be the list open or closed.</summary>
    Word,

    /// <summary>Text that a pattern does not fit.</summary>
    Pattern,

    /// <summary>Text or a list that is too short or too long.</summary>
    Length,

    /// <summary>A number outside its limits.</summary>
    Limit,

    /// <summary>A secret by Azure's types, and plain text in the program.</summary>
    PlainSecret,
}

/// <summary>Something that Azure's own types refuse.</summary>
/// <param name="Type">Type token of the resource.</param>
/// <param name="Path">Where in the body.</param>
/// <param name="Problem">What kind of thing it is.</param>
/// <param name="Text">What it is, in words.</param>
internal sealed record AzureTypeFinding(string Type, string Path, AzureProblem Problem, string Text)
{
    /// <summary>The word that is wrong; empty for anything else.</summary>
    public string Word { get; init; } = "";

    /// <summary>The words that are compared and shown.</summary>
    public override string ToString() => $"{Type} {Path}: {Text}";
}
