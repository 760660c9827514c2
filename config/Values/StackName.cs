using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The full name of a Pulumi stack.</summary>
public sealed record StackName : ITextValue<StackName>
{
    private const int LongestPart = 100;

    private readonly string _text;

    private StackName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation => "the full name of a stack, in the form organization/project/stack";

    /// <inheritdoc/>
    public static string Pattern => "^[A-Za-z0-9_.-]{1,100}(/[A-Za-z0-9_.-]{1,100}){2}$";

    /// <summary>The organization, or the word of a backend without them.</summary>
    public string Organization => _text.Split('/')[0];

    /// <summary>The project.</summary>
    public string Project => _text.Split('/')[1];

    /// <summary>The stack, without organization and project.</summary>
    public string Stack => _text.Split('/')[2];

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out StackName? value)
    {
        value = text.Split('/') is { Length: 3 } parts && parts.All(IsPart) ? new StackName(text) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= LongestPart && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');
}
