using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>A pattern for the names of resources: a URN, a logical name or a name in Azure, in which <c>*</c> stands for any text.</summary>
public sealed record ResourcePattern : ITextValue<ResourcePattern>
{
    private const int Longest = 400;

    private readonly string _text;

    private ResourcePattern(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation =>
        "the URN or the name of a resource, in which * stands for any text, such as avd-con-01*; not * alone, and without spaces";

    /// <inheritdoc/>
    public static string Pattern => "^(?=.*[^*])[!-~]{1,400}$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out ResourcePattern? value)
    {
        value =
            text.Length is > 0 and <= Longest && text.All(c => c is >= '!' and <= '~') && text.Any(c => c != '*')
                ? new ResourcePattern(text)
                : null;
        return value is not null;
    }

    /// <summary>Whether a name or a URN fits. Case makes no difference, as in Azure.</summary>
    public bool Matches(string name)
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
