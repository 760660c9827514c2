using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>RDP properties that a host pool cannot have: AVD2050 to AVD2057, AVD2059 to AVD2062.</summary>
internal static partial class RdpPropertyRules
{
    private const string Section = "host_pool.rdp_properties";
    private const string List = $"{Section}.additional";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2050",
            Title = "An RDP property has the wrong format",
            Cause = "An RDP property has the format name:type:value. The type is i for a whole number or s for a text.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['smart sizing=1']",
            Remedy = "Write it as name:type:value, such as \"smart sizing:i:1\".",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = static context =>
                Texts(context)
                    .Where(static item => !RdpPropertyText.TryRead(item.Value, out _))
                    .Select(static item =>
                        Finding.Sentence(
                            item.Path,
                            $"'{item.Value}' is not an RDP property: its format must be name:type:value, with type i or s."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2051",
            Title = "The value of an RDP property is not a number",
            Cause = "A property of type i accepts a whole number.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['smart sizing:i:yes']",
            Remedy = "Write a whole number.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    property.Type == 'i' && property.Number is null
                        ? Finding.Sentence(
                            path,
                            $"'{property.Name}' has type i, but its value '{property.Value}' is not a whole number.",
                            property.Value.EndsWith(';') ? "Remove the semicolon at the end." : "Write a whole number, such as 1."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2052",
            Title = "Single sign-on is set as an RDP property",
            Cause =
                "The program derives targetisaadjoined and enablerdsaadauth from identity.pattern and identity.sso. A second value can contradict them.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['enablerdsaadauth:i:1']",
            Remedy = "Remove the property, and set identity.sso.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    RdpProperties.SignOn.Contains(property.Name)
                        ? Finding.Sentence(
                            path,
                            $"'{property.Name}' is derived from identity.pattern and identity.sso and cannot be set here."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2053",
            Title = "An RDP property that has its own key",
            Cause = "A typed key already sets this property. If it is set twice, it is not certain which value applies.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['redirectclipboard:i:0']",
            Remedy = "Use the typed key in the message.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    Known(property) is { Key: { } key }
                        ? Finding.Sentence(path, $"'{property.Name}' is already set by {Section}.{key}.", $"Use {Section}.{key}.")
                        : null
            ),
        },
        new()
        {
            Code = "AVD2054",
            Title = "An RDP property is set twice",
            Cause = "A property has one value. With two entries, it is not certain which value applies.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['smart sizing:i:1', 'smart sizing:i:0']",
            Remedy = "Keep one entry for the property.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = static context =>
                Repeats
                    .In(Properties(context), static item => item.Property.Name)
                    .Select(static item => Finding.Sentence(item.Path, $"'{item.Property.Name}' is set more than once.")),
        },
        new()
        {
            Code = "AVD2055",
            Title = "An unknown RDP property",
            Cause = "No documented RDP property of Azure Virtual Desktop has this name. Clients ignore unknown properties.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['smart sizeing:i:1']",
            Remedy = "Check the spelling, including spaces.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Severity = Severity.Note,
            Reads = [List],
            Check = static context =>
                Properties(context)
                    .Where(static item =>
                        Known(item.Property) is null
                        && !RdpProperties.SignOn.Contains(item.Property.Name)
                        && !RdpProperties.OfTheService.Contains(item.Property.Name)
                    )
                    .Select(
                        static (item, i) =>
                            Finding.Sentence(
                                item.Path,
                                $"'{item.Property.Name}' is not a documented RDP property of Azure Virtual Desktop.",
                                Near.Hint(item.Property.Name, RdpProperties.Known.Keys, i)
                            )
                    ),
        },
        new()
        {
            Code = "AVD2056",
            Title = "An RDP property with a value that it does not accept",
            Cause = "The documented property has another type, or its number has other limits.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['screen mode id:i:3']",
            Remedy = "Use a documented value.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Severity = Severity.Warning,
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    (Known(property), property.Number) switch
                    {
                        ({ } known, _) when known.Type != property.Type => Finding.Sentence(
                            path,
                            $"'{property.Name}' has type {known.Type}, not {property.Type}.",
                            $"Write {property.Name}:{known.Type}:{property.Written}."
                        ),
                        ({ Type: 'i' } known, { } number) when number < known.Least || number > known.Most => Finding.Sentence(
                            path,
                            $"'{property.Name}' is {number}, but accepts {known.Least} to {known.Most}."
                        ),
                        _ => null,
                    }
            ),
        },
        new()
        {
            Code = "AVD2057",
            Title = "An RDP property that the service sets",
            Cause =
                "The AVD service sets address, gateway, account and RemoteApp properties for each connection. A host pool cannot set them.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['full address:s:10.0.0.4']",
            Remedy = "Remove the property.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Severity = Severity.Warning,
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    RdpProperties.OfTheService.Contains(property.Name)
                        ? Finding.Sentence(
                            path,
                            $"'{property.Name}' has no effect in a host pool: the service sets it for each connection."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2059",
            Title = "An RDP value that is already escaped",
            Cause =
                "Azure requires a backslash before each backslash, colon and semicolon of a value. Write plain values here: the program escapes them for Azure. This value is already escaped, so "
                + "the program reads its plain form and does not escape it twice.",
            Example = "host_pool:\n  rdp_properties:\n    drives: 'C\\:\\\\\\;D\\:\\\\\\;'",
            Remedy = "Write the plain value, such as ['C:\\', 'D:\\'].",
            Source = new(
                "Configure fixed, removable, and network drive redirection over the Remote Desktop Protocol",
                "https://learn.microsoft.com/azure/virtual-desktop/redirection-configure-drives-storage"
            ),
            Severity = Severity.Note,
            Reads = [Section],
            Check = static context =>
                Values(context)
                    .Where(static item => RdpValue.IsEscaped(item.Value))
                    .Select(static item =>
                        Finding.Sentence(item.Path, $"'{item.Value}' is already escaped. It is read as '{RdpValue.PlainOf(item.Value)}'.")
                    ),
        },
        new()
        {
            Code = "AVD2060",
            Title = "Several RDP properties in one entry",
            Cause =
                "An entry is one property. Everything after the type is its value, including semicolons. A second property in the entry becomes part of the value of the first.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['alternate shell:s:C:\\Windows\\explorer.exe;smart sizing:i:1']",
            Remedy = "Write each property in its own entry.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = static context =>
                Properties(context)
                    .Where(static item => item.Property.Type == 's' && NextProperty().IsMatch(item.Property.Value))
                    .Select(static item =>
                        Finding.Sentence(
                            item.Path,
                            $"The value of '{item.Property.Name}' is '{item.Property.Value}', which contains more properties."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2061",
            Title = "An RDP value that ends with a semicolon",
            Cause =
                "The program adds the semicolon after a property for Azure. A semicolon at the end of an entry becomes part of its value.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['kdcproxyname:s:kdc.contoso.com;']",
            Remedy = "Remove the semicolon.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Severity = Severity.Warning,
            Reads = [List],
            Check = static context =>
                Properties(context)
                    .Where(static item =>
                        item.Property.Type == 's' && item.Property.Value.EndsWith(';') && !NextProperty().IsMatch(item.Property.Value)
                    )
                    .Select(static item =>
                        Finding.Sentence(
                            item.Path,
                            $"The value of '{item.Property.Name}' is '{item.Property.Value}', which ends with a semicolon."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2062",
            Title = "A line break or a tab in an RDP value",
            Cause = "Clients read the properties line by line. Text after a line break becomes another property.",
            Example = "host_pool:\n  rdp_properties:\n    additional: [\"alternate shell:s:cmd.exe\\nsmart sizing:i:1\"]",
            Remedy = "Write the value on one line, and each property in its own entry.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [Section],
            Check = static context =>
                Values(context)
                    .Where(static item => item.Value.Any(char.IsControl))
                    .Select(static item => Finding.Sentence(item.Path, "The value contains a line break or a tab.")),
        },
    ];

    private static Func<RuleContext, IEnumerable<Finding>> Each(Func<RdpPropertyText, string, Finding?> check) =>
        context => Properties(context).Select(item => check(item.Property, item.Path)).OfType<Finding>();

    private static IEnumerable<Place<string>> Texts(RuleContext context) =>
        Places.In(List, context.Settings.HostPool.RdpProperties.Additional);

    private static IEnumerable<PropertyAt> Properties(RuleContext context)
    {
        foreach (var (path, text) in Texts(context))
            if (RdpPropertyText.TryRead(text, out var property))
                yield return new(property, path);
    }

    // texts as they are written
    private static IEnumerable<Place<string>> Values(RuleContext context)
    {
        var typed = context.Settings.HostPool.RdpProperties;
        return
        [
            .. Listed(typed.Cameras, "cameras"),
            .. Listed(typed.Devices, "devices"),
            .. Listed(typed.Drives, "drives"),
            .. Listed(typed.UsbDevices, "usb_devices"),
            .. Properties(context)
                .Where(static item => item.Property.Type == 's')
                .Select(static item => new Place<string>(item.Path, item.Property.Written)),
        ];
    }

    private static IEnumerable<Place<string>> Listed(ImmutableArray<string> items, string key) => Places.In($"{Section}.{key}", items);

    private static RdpPropertyFact? Known(RdpPropertyText property) => RdpProperties.Known.GetValueOrDefault(property.Name);

    [GeneratedRegex("[;\n][^:;]+:[is]:")]
    private static partial Regex NextProperty();

    private sealed record PropertyAt(RdpPropertyText Property, string Path);
}
