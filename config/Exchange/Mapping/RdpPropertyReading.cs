using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The custom RDP properties of a host pool, one text in Azure, as typed settings.</summary>
internal static class RdpPropertyReading
{
    private const string Section = "host_pool.rdp_properties";

    /// <summary>Writes them to the draft. Properties that this program writes itself are left out.</summary>
    public static string? Read(Incoming value)
    {
        var (additional, wrong) = (new List<string>(), new List<string>());
        foreach (var text in RdpPropertyText.PartsOf(value.Text))
            if (!RdpPropertyText.TryRead(text, out var property))
                wrong.Add(text);
            else if (RdpProperties.SignOn.Contains(property.Name))
                ReadSignOn(value, property);
            else if (!RdpProperties.Known.TryGetValue(property.Name, out var fact) || fact.Key is null)
                additional.Add($"{property.Name}:{property.Type}:{property.Value}");
            else if (value.Put($"{Section}.{fact.Key}", TypedValue(fact, property)) is not null)
                wrong.Add(text);
        if (additional.Count > 0)
            value.Put($"{Section}.additional", new ParameterValue.List([.. additional.Select(text => new ParameterValue.Text(text))]));
        return wrong.Count == 0 ? null : $"These parts are no RDP properties: {string.Join(", ", wrong)}.";
    }

    // how users sign on follows from identity.pattern and identity.sso
    private static void ReadSignOn(Incoming value, RdpPropertyText property)
    {
        if (property is { Name: "enablerdsaadauth", Number: 1 } && !value.Draft.Has("identity.sso"))
            value.Put("identity.sso", new ParameterValue.Flag(true));
    }

    private static ParameterValue TypedValue(RdpPropertyFact fact, RdpPropertyText property) =>
        (fact, property.Number) switch
        {
            ({ Type: 's' }, _) => new ParameterValue.List([
                .. RdpValue.ItemsOf([property.Written]).Select(item => new ParameterValue.Text(item)),
            ]),
            // the numbers of the words are those of RDP
            ({ Key: "audio_playback" }, { } number) when Enum.IsDefined((AudioPlayback)number) => new ParameterValue.Text(
                EnumWords.Of((AudioPlayback)number)
            ),
            ({ Key: not "audio_playback" }, 0 or 1) => new ParameterValue.Flag(property.Number == 1),
            _ => new ParameterValue.Text(property.Written),
        };
}
