namespace AvdPulumi.Configuration.Pools;

/// <summary>Names of pools, the keys below <c>pools</c>. They are identity: names in the deployment's state contain them.</summary>
public static class PoolName
{
    /// <summary>
    /// The pool whose resources keep the names that they had without <c>pools</c>. Use it for the first pool when an estate gets a second one; its resources are then not replaced.
    /// </summary>
    public const string Default = FixedNames.OnlyPool;

    /// <summary>The maximum length of a name.</summary>
    public const int Longest = 20;

    /// <summary>The allowed names, in words.</summary>
    public const string Expectation = "1 to 20 lower-case letters, digits and underscores, starting with a letter";

    /// <summary>The allowed names, as a regular expression of JSON Schema.</summary>
    public const string Pattern = "^[a-z][a-z0-9_]{0,19}$";

    /// <summary>Whether a text is a name of a pool.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= Longest
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
