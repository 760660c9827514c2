using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Binding;

/// <summary>Turns single values into what the settings want, and checks their range.</summary>
internal sealed class ScalarBinder(ICollection<Diagnostic> diagnostics)
{
    /// <summary>The value; null where something was reported.</summary>
    public object? Value(PropertyShape property, ValueShape shape, ConfigScalar scalar, string path)
    {
        // where a secret is kept is checked by its own type
        if (shape.IsSecret)
            return Read(property, shape, scalar, path);
        var isUser = UserInfo.HasUser(scalar.Text);
        if (UserInfo.HasPassword(scalar.Text) || (isUser && shape.Type == typeof(HttpAddress)))
            return Report(ShapeDiagnostics.UserInAddress(scalar.Origin, path));
        if (isUser)
            diagnostics.Add(ShapeDiagnostics.UserNameInAddress(scalar.Origin, path));
        return Read(property, shape, scalar, path);
    }

    private object? Read(PropertyShape property, ValueShape shape, ConfigScalar scalar, string path) =>
        shape.Kind switch
        {
            ValueKind.Text => Text(property, scalar, path),
            ValueKind.Boolean => Boolean(scalar, path),
            ValueKind.Integer => Integer(property, scalar, path),
            ValueKind.Number => Number(property, scalar, path),
            ValueKind.Guid => GuidText.TryParse(scalar.Text, out var guid) && guid != Guid.Empty
                ? guid
                : Report(ShapeDiagnostics.Malformed(scalar.Origin, path, scalar.Shown, GuidText.Expectation)),
            ValueKind.Enumeration => Enumeration(shape, scalar, path),
            ValueKind.TextValue or ValueKind.Record or ValueKind.List or ValueKind.TextMap => TextValue(property, shape, scalar, path),
        };

    private string? Text(PropertyShape property, ConfigScalar scalar, string path)
    {
        if (scalar.Form == ScalarForm.Plain && scalar.Type != ScalarType.Text)
            return Report<string>(ShapeDiagnostics.NotAText(scalar.Origin, path, scalar.Shown, scalar.Describe()));
        if (scalar.Text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
            return Report<string>(ShapeDiagnostics.Malformed(scalar.Origin, path, scalar.Shown, "a text without control characters"));
        var (length, limit) = (scalar.Text.Length, property.Length);
        if (limit is null || limit.Has(length))
            return scalar.Text;
        return Report<string>(ShapeDiagnostics.WrongLength(scalar.Origin, path, scalar.Shown, length, limit.Least, limit.Most));
    }

    private object? Boolean(ConfigScalar scalar, string path)
    {
        if (scalar.Type == ScalarType.Boolean)
            return scalar.Text[0] is 't' or 'T';
        var suggestion = scalar.IsConfidential
            ? null
            : scalar.Text.ToLowerInvariant() switch
            {
                "yes" or "on" or "y" => "YAML 1.2 takes it for a text; write true.",
                "no" or "off" or "n" => "YAML 1.2 takes it for a text; write false.",
                "true" or "false" => "Remove the quotes.",
                _ => null,
            };
        return Report(ShapeDiagnostics.NotABoolean(scalar.Origin, path, scalar.Shown, suggestion));
    }

    private object? Integer(PropertyShape property, ConfigScalar scalar, string path)
    {
        var isQuoted = scalar.Form == ScalarForm.Quoted && CoreSchema.TypeOf(scalar.Text) == ScalarType.Integer;
        if (scalar.Type != ScalarType.Integer)
            return Report(ShapeDiagnostics.NotANumber(scalar.Origin, path, scalar.Shown, whole: true, isQuoted));
        if (!TryWhole(scalar.Text, out var number) || !InRange(property, number))
            return OutOfRange(property, scalar, path);
        return (int)number;
    }

    private object? Number(PropertyShape property, ConfigScalar scalar, string path)
    {
        var isQuoted = scalar.Form == ScalarForm.Quoted && CoreSchema.TypeOf(scalar.Text) is ScalarType.Integer or ScalarType.Float;
        if (scalar.Type is not (ScalarType.Integer or ScalarType.Float) || !TryNumber(scalar.Text, out var number))
            return Report(ShapeDiagnostics.NotANumber(scalar.Origin, path, scalar.Shown, whole: false, isQuoted));
        return double.IsFinite(number) && InRange(property, number) ? number : OutOfRange(property, scalar, path);
    }

    private object? Enumeration(ValueShape shape, ConfigScalar scalar, string path)
    {
        var pairs = shape.Words;
        var found = pairs.Where(pair => pair.Word == scalar.Text).ToList();
        if (found.Count > 0)
            return found[0].Value;
        var offered = pairs.Where(pair => pair.IsOffered).ToList();
        var words = offered.Select(pair => pair.Word).ToList();
        var meant = scalar.IsConfidential
            ? null
            : Spelling.Closest(scalar.Text, [.. words, .. offered.Select(pair => pair.AlsoCalled).OfType<string>()]);
        var suggestion = meant is null ? null : offered.Find(pair => pair.AlsoCalled == meant)?.Word ?? meant;
        return Report(ShapeDiagnostics.NotAllowed(scalar.Origin, path, scalar.Shown, words, suggestion));
    }

    private object? TextValue(PropertyShape property, ValueShape shape, ConfigScalar scalar, string path)
    {
        var value = shape.TextValue!.Create(scalar.Text);
        if (value is null && shape.IsSecret)
            return Report(ShapeDiagnostics.PlainSecret(scalar.Origin, path));
        if (value is null)
            return Report(Malformed(shape.TextValue, scalar, path));
        // an account named 007 would be one named 7 to other readers of YAML
        if (scalar is { Form: ScalarForm.Plain, Type: not ScalarType.Text })
            return Report(ShapeDiagnostics.NotAText(scalar.Origin, path, scalar.Shown, scalar.Describe()));
        if (value is not IsoDuration duration || property.DurationRange is not { } range)
            return value;
        return Length(range.Least) <= duration.Value && duration.Value <= Length(range.Most)
            ? value
            : Report(ShapeDiagnostics.DurationOutOfRange(scalar.Origin, path, scalar.Shown, range.Least, range.Most));
    }

    private static Diagnostic Malformed(TextValueType form, ConfigScalar scalar, string path)
    {
        var isHidden = scalar.IsConfidential || form.MayHoldSecret(scalar.Text);
        return ShapeDiagnostics.Malformed(
            scalar.Origin,
            path,
            isHidden ? ConfigScalar.NotShown : scalar.Shown,
            form.Expectation,
            scalar.IsConfidential ? null : form.HintFor(scalar.Text)
        );
    }

    private object? OutOfRange(PropertyShape property, ConfigScalar scalar, string path) =>
        Report(
            ShapeDiagnostics.OutOfRange(
                scalar.Origin,
                path,
                scalar.Shown,
                property.Range?.Least ?? int.MinValue,
                property.Range?.Most ?? int.MaxValue
            )
        );

    private static bool InRange(PropertyShape property, double number) => property.Range?.Has(number) != false;

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool TryWhole(string text, out long number)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && IsInt(number);
        if (!text.StartsWith("0o", StringComparison.Ordinal))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && IsInt(number);
        number = 0;
        foreach (var digit in text.AsSpan(2))
            if ((number = (number * 8) + (digit - '0')) > int.MaxValue)
                return false;
        return true;
    }

    private static bool IsInt(long number) => number is >= int.MinValue and <= int.MaxValue;

    private static TimeSpan Length(string duration) =>
        IsoDuration.TryCreate(duration, out var value)
            ? value.Value
            : throw new InvalidOperationException($"'{duration}' in a DurationRange is not a duration.");

    private object? Report(Diagnostic diagnostic) => Report<object>(diagnostic);

    private T? Report<T>(Diagnostic diagnostic)
        where T : class
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
