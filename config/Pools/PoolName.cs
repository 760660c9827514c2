namespace AvdPulumi.Configuration.Pools;

/// <summary>Names of pools, the keys below <c>pools</c>. They are identity: names in the deployment's state are made from them.</summary>
public static class PoolName
{
    /// <summary>
    /// The pool whose resources keep the names that they had without <c>pools</c>. An estate that gets a second pool calls its first one so, and nothing of it is made again.
    /// </summary>
    public const string Default = "default";

    /// <summary>The most characters of a name.</summary>
    public const int Longest = 20;

    /// <summary>What a name may be, in words.</summary>
    public const string Expectation = "1 to 20 lower-case letters, digits and underscores, beginning with a letter";

    /// <summary>What a name may be, as a regular expression of JSON Schema.</summary>
    public const string Pattern = "^[a-z][a-z0-9_]{0,19}$";

    /// <summary>Whether a text is a name of a pool.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= Longest
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
