using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>
/// A pattern for resources, in which <c>*</c> stands for any text: for URNs if it begins with <c>urn:</c>, otherwise for logical names and names in Azure. A URN contains project,
/// stack and types, so that a pattern for names would find them in every one.
/// </summary>
public sealed record ResourcePattern : ITextValue<ResourcePattern>
{
    private const int Longest = 400;
    private const string Urn = "urn:";

    private readonly string _text;

    private ResourcePattern(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation =>
        "the URN or the name of a resource, in which * stands for any text, such as avd-con-00*; not * for all of the name, and without spaces at its ends";

    /// <inheritdoc/>
    public static string Pattern => "^(?![Uu][Rr][Nn]:(?!.*::[^:]*[^:* ][^:]*$))(?=.*[^* ])(?! )(?!.* $)[ -~]{1,400}$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out ResourcePattern? value)
    {
        value =
            text.Length is > 0 and <= Longest
            && text.All(c => c is >= ' ' and <= '~')
            && text is not ([' ', ..] or [.., ' '])
            && NameIn(text).Any(c => c is not ('*' or ' '))
                ? new ResourcePattern(text)
                : null;
        return value is not null;
    }

    /// <summary>Whether a resource fits. Case makes no difference, as in Azure.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="names">Its names.</param>
    public bool Matches(string urn, IEnumerable<string> names) => IsOfUrns(_text) ? Fits(urn) : names.Any(Fits);

    /// <summary>Whether a text is a URN, or a pattern for URNs.</summary>
    public static bool IsOfUrns(string text) => text.StartsWith(Urn, StringComparison.OrdinalIgnoreCase);

    // of a URN, what follows the types; empty where it has no such part
    private static string NameIn(string text) =>
        !IsOfUrns(text) ? text
        : text.LastIndexOf("::", StringComparison.Ordinal) is >= 0 and var at && !text[(at + 2)..].Contains(':', StringComparison.Ordinal)
            ? text[(at + 2)..]
        : "";

    private bool Fits(string name)
    {
        var parts = _text.Split('*');
        if (parts.Length == 1)
            return string.Equals(name, _text, StringComparison.OrdinalIgnoreCase);
        if (
            !name.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase)
            || !name.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase)
            || name.Length < parts[0].Length + parts[^1].Length
        )
            return false;
        // what is between stars is found from the left, so no name takes long
        var middle = name[parts[0].Length..^parts[^1].Length];
        var at = 0;
        foreach (var part in parts[1..^1])
        {
            var found = middle.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}
