using System.Diagnostics.CodeAnalysis;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Values;

/// <summary>A time zone by the id that Windows gives it.</summary>
public sealed record WindowsTimeZone : ITextValue<WindowsTimeZone>
{
    private readonly string _text;

    private WindowsTimeZone(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation => "the id of a Windows time zone, such as W. Europe Standard Time";

    /// <inheritdoc/>
    public static string Pattern => "^(UTC([+-](0[1-9]|1[0-3]))?|[A-Z][A-Za-z. -]+ (Standard Time( \\(Mexico\\))?|Time Zone [0-9]{1,2}))$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out WindowsTimeZone? value)
    {
        value = WindowsTimeZones.Ids.Contains(text) ? new WindowsTimeZone(text) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static string? HintFor(string text) => WindowsTimeZones.HintFor(text);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
