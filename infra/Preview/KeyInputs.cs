using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Preview;

/// <summary>The inputs of a resource that a reader wants to see, and its name in Azure.</summary>
internal static class KeyInputs
{
    // a parameter of a script with a line for each of many values is read in the JSON form
    private const int MostLines = 3;

    // where a provider leads; tenant and cloud are the same for all, and said once
    private static readonly ImmutableArray<string> ProviderInputs = ["subscriptionId"];

    // the stack that is read
    private static readonly ImmutableArray<string> OtherStackInputs = ["stack=name"];

    private static readonly ConcurrentDictionary<string, KeyInput> Known = new(StringComparer.Ordinal);

    /// <summary>The name in Azure of a resource of <paramref name="type"/>; empty where its inputs hold none.</summary>
    public static string AzureNameOf(AzureResourceType type, ImmutableSortedDictionary<string, PreviewValue> inputs) =>
        AzureResourceType.FixedName(type.NameInput) ?? (ValueText.At(inputs, type.NameInput) is { } name ? ValueText.Of(name) : "");

    /// <summary>Pairs of label and value of a resource of Azure, in the catalogue's order, without those that are not set.</summary>
    public static ImmutableArray<ShownInput> Of(AzureResourceType type, ImmutableSortedDictionary<string, PreviewValue> inputs) =>
        Shown(type.KeyInputs, inputs);

    /// <summary>The same of a provider.</summary>
    public static ImmutableArray<ShownInput> OfProvider(ImmutableSortedDictionary<string, PreviewValue> inputs) =>
        Shown(ProviderInputs, inputs);

    /// <summary>The same of another stack.</summary>
    public static ImmutableArray<ShownInput> OfOtherStack(ImmutableSortedDictionary<string, PreviewValue> inputs) =>
        Shown(OtherStackInputs, inputs);

    private static ImmutableArray<ShownInput> Shown(ImmutableArray<string> specs, ImmutableSortedDictionary<string, PreviewValue> inputs)
    {
        var shown = ImmutableArray.CreateBuilder<ShownInput>(specs.Length);
        foreach (var spec in specs)
        {
            var input = Known.GetOrAdd(spec, KeyInput.Of);
            // a list without items says something where it is the input itself, such as the groups of a feed; parts of its items say nothing
            if (
                ValueText.At(inputs, input.Path) is not { } value
                || (value is PreviewValue.List { Items.IsEmpty: true } && input.IsOfItems)
            )
                continue;
            if (input.Shown(value) is { Length: > 0 } text)
                shown.Add(new ShownInput(input.Label, text));
        }

        return shown.DrainToImmutable();
    }

    // An ARM id says in its last two segments what it is; all of it is in the JSON form. Lists go without brackets: each stands in a place of its own.
    private static string Shortened(PreviewValue value) =>
        value switch
        {
            PreviewValue.List({ IsEmpty: true }) => "none",
            PreviewValue.List(var items) => string.Join(", ", items.Select(Shortened)),
            PreviewValue.Text(var text) when LinesOf(text) > MostLines => $"{LinesOf(text)} lines",
            PreviewValue.Text => ValueText.ShortId(ValueText.Of(value)),
            PreviewValue.Map(var time)
                when time.Count == 2
                    && time.GetValueOrDefault("hour") is PreviewValue.Number(var hour)
                    && time.GetValueOrDefault("minute") is PreviewValue.Number(var minute) => string.Create(
                CultureInfo.InvariantCulture,
                $"{hour:00}:{minute:00}"
            ),
            // a parameter, and any other pair of a name and its value
            PreviewValue.Map(var pair)
                when pair.Count == 2 && pair.TryGetValue("name", out var name) && pair.TryGetValue("value", out var given) =>
                $"{Shortened(name)}={Shortened(given)}",
            PreviewValue.Map(var members) => string.Join(
                ", ",
                members.Select(member => $"{VisibleText.Of(member.Key)}={Shortened(member.Value)}")
            ),
            _ => ValueText.Of(value),
        };

    private static int LinesOf(string text) => text.AsSpan().Count('\n') + 1;

    // an input as the catalogue names it, taken apart once for all resources of a type
    private sealed record KeyInput(string Label, string[] Path, bool IsOfItems)
    {
        // Azure has the end of a secret in seconds since 1970
        private bool IsTime => Path[^1] == "expires";

        public string Shown(PreviewValue value) =>
            IsTime && value is PreviewValue.Number(var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds((long)seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                : Shortened(value);

        public static KeyInput Of(string spec) =>
            new(
                LabelOf(spec),
                spec[(spec.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('.'),
                spec.Contains("[]", StringComparison.Ordinal)
            );

        // logs[].category are the logs; sku.name is the sku and subnet.id the subnet, agentUpdate.type agentUpdate; properties.enablePurgeProtection is enablePurgeProtection;
        // and what has no good name on the wire is given one: address=ipConfigurations[].properties.privateIPAddress
        private static string LabelOf(string spec) =>
            spec.Split('=') is [{ Length: > 0 } label, _] ? label
            : spec.Split("[]") is [var list, _] ? list[(list.LastIndexOf('.') + 1)..]
            : spec.Split('.') is [.., var owner, "name" or "id" or "type"] ? owner
            : spec[(spec.LastIndexOf('.') + 1)..];
    }
}
