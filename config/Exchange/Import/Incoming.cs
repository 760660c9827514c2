using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>One value of another tool on its way into a config. Each method that writes answers with the reason why it cannot; null if it did.</summary>
internal sealed class Incoming
{
    /// <summary>The answer for a value that says nothing, so that nothing is lost.</summary>
    public const string Idle = "It is empty, off, or has no effect.";

    /// <summary>The answer for a secret in plain text, which is never shown or written.</summary>
    public const string PlainSecret = "It is a secret in plain text. Store it in a vault, and write keyvault://<vault>/<secret>.";

    private const string NoRoom = "The item before it in its list does not carry over.";

    private const int LongestShown = 60;

    /// <summary>The row of the mapping.</summary>
    public required SettingMapping Row { get; init; }

    /// <summary>The value.</summary>
    public required ParameterValue Value { get; init; }

    /// <summary>The setting, without [*].</summary>
    public required string Setting { get; init; }

    /// <summary>The config that is written.</summary>
    public required ConfigDraft Draft { get; init; }

    /// <summary>Where the value comes from, as a comment.</summary>
    public required string Comment { get; init; }

    /// <summary>All values of the source by name.</summary>
    public required Func<string, ParameterValue?> SiblingValue { get; init; }

    /// <summary>Whether another value of the source carried over.</summary>
    public required Func<string, bool> IsCarried { get; init; }

    /// <summary>Whether the source does not set the value, so that it is the default that the other tool applies.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>The settings that were written.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Default: nothing. What of the value is not in the config, though the rest carried over.</summary>
    public string? Missing { get; set; }

    /// <summary>The value as a text; empty for a list or a map.</summary>
    public string Text =>
        Value switch
        {
            ParameterValue.Text text => text.Value,
            ParameterValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };

    /// <summary>The kind of value that the setting accepts; null for the section of pools.</summary>
    public ValueKind? Kind => DraftPath.Of(Setting)[^1].Shape?.Kind;

    /// <summary>Another value of the source as a text; null if it is not set.</summary>
    public string? Sibling(string name) => (SiblingValue(name) as ParameterValue.Text)?.Value;

    /// <summary>Whether the source sets another value.</summary>
    public bool IsSet(string name) => SiblingValue(name) is { } value && !ForeignImport.IsEmpty(value);

    /// <summary>Whether the source says false.</summary>
    public bool IsOff(string name) => SiblingValue(name) is ParameterValue.Flag { Value: false };

    /// <summary>Whether the source says true.</summary>
    public bool IsOn(string name) => SiblingValue(name) is ParameterValue.Flag { Value: true };

    /// <summary>Whether a secret is anywhere in a value: in a text, or because of the name of a member.</summary>
    /// <param name="name">Name of the value.</param>
    /// <param name="value">The value.</param>
    public static bool HasSecret(string name, ParameterValue value) =>
        value switch
        {
            ParameterValue.Text text => UserInfo.HasPassword(text.Value)
                || OpenSecrets.AreIn(text.Value)
                // what this program writes for a password is where to find it
                || (OpenSecrets.IsNamed(name, text.Value) && !SecretReference.TryCreate(text.Value, out _)),
            ParameterValue.List list => list.Items.Any(item => HasSecret(name, item)),
            ParameterValue.Map map => map.Members.Any(static member => HasSecret(member.Key, member.Value)),
            _ => false,
        };

    /// <summary>Says that the value decides about others, which carry over themselves.</summary>
    public string? Follows()
    {
        // a default that decides has no position to list
        if (IsDefault)
            return Idle;
        Written.Add(Setting);
        return null;
    }

    /// <summary>Writes the value as it is.</summary>
    public string? Keep() => Put(Setting, Value);

    /// <summary>Writes a text to the setting of the row.</summary>
    public string? Put(string text) => Put(Setting, new ParameterValue.Text(text));

    /// <summary>Writes a text to another setting.</summary>
    public string? Put(string setting, string text, string? why = null) => Put(setting, new ParameterValue.Text(text), why);

    /// <summary>Writes sections without keys.</summary>
    public string? Open(params IEnumerable<string> sections)
    {
        foreach (var section in sections)
        {
            if (!Draft.HasRoomFor(section))
                return NoRoom;
            Draft.SetSection(section, Comment);
            Written.Add(section);
        }
        return null;
    }

    /// <summary>Writes a value to a setting, if the setting accepts it.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="value">The value.</param>
    /// <param name="why">Default: where the value comes from. The comment; empty for none.</param>
    public string? Put(string setting, ParameterValue value, string? why = null)
    {
        if (!Draft.HasRoomFor(setting))
            return NoRoom;
        var shape = DraftPath.Of(setting)[^1].Shape!;
        var reason = value switch
        {
            ParameterValue.VaultSecret secret => PutText(setting, shape, $"keyvault://{secret.Vault}/{secret.Name}", why),
            ParameterValue.Variable variable =>
                $"It is in the environment variable {Shown(variable.Name)}, which this program does not read.",
            ParameterValue.Expression => "The other tool computes it.",
            ParameterValue.Null => Idle,
            ParameterValue.Map map => PutMap(setting, shape, map),
            ParameterValue.List list => PutList(setting, shape, list, why),
            ParameterValue.Flag flag => shape.Kind == ValueKind.Boolean
                ? Done(Draft.Set(setting, flag.Value, CommentOf(why)))
                : "It is true or false.",
            ParameterValue.Number number => PutNumber(setting, shape, number.Value, why),
            ParameterValue.Text text => PutText(setting, shape, text.Value, why),
            _ => throw new InvalidOperationException($"A {value.GetType().Name} has no way into a setting."),
        };
        if (reason is null)
            Written.Add(setting);
        return reason;
    }

    private string? CommentOf(string? why) => why is { Length: 0 } ? null : why ?? Comment;

    private string? PutNumber(string setting, ValueShape shape, double number, string? why)
    {
        if (shape.Kind == ValueKind.Integer && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue)
            return Done(Draft.Set(setting, (int)number, CommentOf(why)));
        return shape.Kind == ValueKind.Number ? Done(Draft.Set(setting, number, CommentOf(why))) : "It is a number.";
    }

    private string? PutText(string setting, ValueShape shape, string text, string? why)
    {
        if (shape.Kind == ValueKind.Integer)
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? Done(Draft.Set(setting, number, CommentOf(why)))
                : NotA(text, "a whole number");
        if (shape.Kind == ValueKind.Boolean)
            return bool.TryParse(text, out var flag) ? Done(Draft.Set(setting, flag, CommentOf(why))) : NotA(text, "true or false");
        if (shape.IsSecret && !SecretReference.TryCreate(text, out _))
            return PlainSecret;
        return Accepted(shape, text) is { } accepted ? Done(Draft.Set(setting, accepted, CommentOf(why))) : WhyNot(shape, text);
    }

    private string? PutList(string setting, ValueShape shape, ParameterValue.List list, string? why)
    {
        if (shape.Kind != ValueKind.List)
            return "It is a list.";
        var texts = list
            .Items.Select(item => item is ParameterValue.Text { Value: var text } ? Accepted(shape.Element!, text) : null)
            .ToList();
        return texts.Contains(null)
            ? $"Each item must be {ExpectationOf(shape.Element!)}."
            : Done(Draft.Set(setting, texts.OfType<string>(), CommentOf(why)));
    }

    private string? PutMap(string setting, ValueShape shape, ParameterValue.Map map)
    {
        if (shape.Kind != ValueKind.TextMap)
            return "It is a map.";
        // all or nothing: what is reported as not carried over is not in the config
        if (!map.Members.All(static member => member is { Key.Length: > 0, Value: ParameterValue.Text }))
            return "Each key and each value must be a text.";
        foreach (var (key, value) in map.Members)
            Draft.Set($"{setting}.{key}", ((ParameterValue.Text)value).Value);
        Draft.Explain(setting, Comment);
        return null;
    }

    // the word as Azure spells it, whatever the case; null for what the setting does not accept
    private static string? Accepted(ValueShape shape, string text) =>
        shape.Kind switch
        {
            ValueKind.Text => text,
            ValueKind.Guid => GuidText.TryParse(text, out var guid) && guid != Guid.Empty ? text : null,
            ValueKind.Enumeration => shape
                .Words.FirstOrDefault(pair => string.Equals(pair.Word, text, StringComparison.OrdinalIgnoreCase) && pair.IsOffered)
                ?.Word,
            ValueKind.TextValue => shape.TextValue!.Create(text) is null ? null : text,
            ValueKind.Boolean or ValueKind.Integer or ValueKind.Number or ValueKind.Record or ValueKind.List or ValueKind.TextMap => null,
        };

    private static string ExpectationOf(ValueShape shape) =>
        shape.Kind switch
        {
            ValueKind.Guid => "a GUID that is not all zeros",
            ValueKind.Enumeration => string.Join(", ", shape.Words.Where(pair => pair.IsOffered).Select(pair => pair.Word)),
            ValueKind.TextValue => shape.TextValue!.Expectation,
            ValueKind.Text => "a text",
            ValueKind.Boolean => "true or false",
            ValueKind.Integer => "a whole number",
            ValueKind.Number => "a number",
            ValueKind.Record or ValueKind.TextMap => "a section",
            ValueKind.List => "a list",
        };

    private static string WhyNot(ValueShape shape, string text) =>
        shape.Kind != ValueKind.Guid ? NotA(text, ExpectationOf(shape))
        : GuidText.TryParse(text, out _) ? $"'{Shown(text)}' is all zeros, which is no id."
        : NotA(text, "a GUID");

    private static string NotA(string text, string expectation) => $"'{Shown(text)}' is not {expectation}.";

    private static string Shown(string text) => UserInfo.MayBeIn(text) ? "(not shown)" : Excerpt.Of(text, LongestShown);

    private static string? Done(ConfigDraft _) => null;
}
