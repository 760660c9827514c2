namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Values of settings as values of parameters. A setting without a value has none.</summary>
internal static class Exported
{
    public static ParameterValue? Text(string? text) => string.IsNullOrEmpty(text) ? null : new ParameterValue.Text(text);

    public static ParameterValue? Text(object? value) => Text(value?.ToString());

    public static ParameterValue? Number(int? number) => number is { } value ? new ParameterValue.Number(value) : null;

    public static ParameterValue Flag(bool flag) => new ParameterValue.Flag(flag);

    public static ParameterValue Texts(IEnumerable<string> texts) =>
        new ParameterValue.List([.. texts.Select(static text => new ParameterValue.Text(text))]);

    public static ParameterValue Map(IEnumerable<KeyValuePair<string, string>> texts) =>
        new ParameterValue.Map([
            .. texts.Select(static entry => KeyValuePair.Create(entry.Key, (ParameterValue)new ParameterValue.Text(entry.Value))),
        ]);
}
