using System.Text;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The rule for one kind of name.</summary>
/// <param name="Noun">What is named, with its article.</param>
/// <param name="Least">The fewest characters.</param>
/// <param name="Most">The most characters.</param>
/// <param name="Words">The rule in words, to follow "accepts 1 to 64 characters:".</param>
/// <param name="IsAllowed">Whether a character may occur.</param>
internal sealed record NamingRule(string Noun, int Least, int Most, string Words, Func<char, bool> IsAllowed)
{
    /// <summary>Whether the name may begin with a character that is allowed.</summary>
    public Func<char, bool> IsFirst { get; init; } = static _ => true;

    /// <summary>Whether the name may end with a character that is allowed.</summary>
    public Func<char, bool> IsLast { get; init; } = static _ => true;

    /// <summary>A sequence that must not occur; none if empty.</summary>
    public string Sequence { get; init; } = "";

    /// <summary>Whether a name of digits only is rejected.</summary>
    public bool NeedsMoreThanDigits { get; init; }

    /// <summary>The document that says so.</summary>
    public string Source { get; init; } = "Azure resource name rules";

    /// <summary>What is wrong with a name, to follow "which"; null when nothing is.</summary>
    public string? FaultOf(string name)
    {
        if (name.Length < Least || name.Length > Most)
            return $"has {name.Length} character{(name.Length == 1 ? "" : "s")}";
        for (var i = 0; i < name.Length; i++)
            if (!IsAllowed(name[i]))
                return char.IsControl(name[i]) ? "contains a control character" : $"contains '{CharacterAt(name, i)}'";
        if (!IsFirst(name[0]))
            return $"starts with '{name[0]}'";
        if (!IsLast(name[^1]))
            return $"ends with '{name[^1]}'";
        if (Sequence.Length > 0 && name.Contains(Sequence, StringComparison.Ordinal))
            return $"contains '{Sequence}'";
        return NeedsMoreThanDigits && name.All(char.IsAsciiDigit) ? "contains only digits" : null;
    }

    // a character above the first 65,536 of Unicode is two chars
    private static string CharacterAt(string name, int at) =>
        Rune.TryGetRuneAt(name, at, out var whole) ? whole.ToString() : $"U+{(int)name[at]:X4}";
}
