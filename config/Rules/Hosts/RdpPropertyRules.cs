using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>RDP properties that a host pool cannot carry: AVD2050 to AVD2057, AVD2059 to AVD2062.</summary>
internal static partial class RdpPropertyRules
{
    private const string Section = "host_pool.rdp_properties";
    private const string List = $"{Section}.additional";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2050",
            Title = "An RDP property has the wrong form",
            Cause = "A property is written name:type:value, where type is i for a whole number or s for a text.",
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
                            $"'{item.Value}' is not an RDP property: it must read name:type:value, with type i or s.",
                            "Such as \"smart sizing:i:1\"."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2051",
            Title = "An RDP property is no number",
            Cause = "A property of type i takes a whole number.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['smart sizing:i:yes']",
            Remedy = "Write a whole number.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    property.Type == 'i' && property.Number is null
                        ? Finding.Sentence(
                            path,
                            $"'{property.Name}' is of type i, but its value '{property.Value}' is no whole number.",
                            property.Value.EndsWith(';') ? "Remove the semicolon at the end." : "Write digits, such as 1."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2052",
            Title = "How users sign on is set as an RDP property",
            Cause =
                "targetisaadjoined and enablerdsaadauth follow from identity.pattern and identity.sso; a second value would contradict them.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['enablerdsaadauth:i:1']",
            Remedy = "Remove it, and set identity.sso.",
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
                            $"'{property.Name}' is written from identity.pattern and identity.sso, and cannot be given here.",
                            "Set identity.sso."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2053",
            Title = "An RDP property that has a key of its own",
            Cause = "The property is written from a typed key already; given twice, it is uncertain which value counts.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['redirectclipboard:i:0']",
            Remedy = "Use the typed key that the message names.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    Known(property) is { Key: { } key }
                        ? Finding.Sentence(path, $"'{property.Name}' is written from {Section}.{key} already.", $"Use {Section}.{key}.")
                        : null
            ),
        },
        new()
        {
            Code = "AVD2054",
            Title = "An RDP property is given twice",
            Cause = "Each property counts once; with two values it is uncertain which is taken.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['smart sizing:i:1', 'smart sizing:i:0']",
            Remedy = "Keep one.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = static context =>
                Repeats
                    .In(Properties(context), static item => item.Property.Name)
                    .Select(static item => Finding.Sentence(item.Path, $"'{item.Property.Name}' is given more than once.", "Keep one.")),
        },
        new()
        {
            Code = "AVD2055",
            Title = "An RDP property is not known",
            Cause = "The name is none of the properties documented for Azure Virtual Desktop; clients ignore what they do not know.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['smart sizeing:i:1']",
            Remedy = "Check the spelling, blanks included.",
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
                                Near.Hint(item.Property.Name, RdpProperties.Known.Keys, i) ?? "Clients ignore properties they do not know."
                            )
                    ),
        },
        new()
        {
            Code = "AVD2056",
            Title = "An RDP property with a value it does not take",
            Cause = "The documented property is of another type, or its number has other bounds.",
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
                            $"'{property.Name}' is of type {known.Type}, not {property.Type}.",
                            $"Write {property.Name}:{known.Type}:{property.Written}."
                        ),
                        ({ Type: 'i' } known, { } number) when number < known.Least || number > known.Most => Finding.Sentence(
                            path,
                            $"'{property.Name}' is {number}, but takes {known.Least} to {known.Most}.",
                            "Use a documented value."
                        ),
                        _ => null,
                    }
            ),
        },
        new()
        {
            Code = "AVD2057",
            Title = "An RDP property that the service writes",
            Cause =
                "Address, gateway, account and RemoteApp properties are written by the AVD service for each connection; a host pool cannot set them.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['full address:s:10.0.0.4']",
            Remedy = "Remove it.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Severity = Severity.Warning,
            Reads = [List],
            Check = Each(
                static (property, path) =>
                    RdpProperties.OfTheService.Contains(property.Name)
                        ? Finding.Sentence(
                            path,
                            $"'{property.Name}' is written by the service for each connection; it has no effect in a host pool.",
                            "Remove it."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2059",
            Title = "An RDP value that is escaped already",
            Cause =
                "Azure wants a backslash before each backslash, colon and semicolon of a value. Values are written plainly here and escaped for Azure. This one is escaped "
                + "already, so it is read for what it means and not escaped twice.",
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
                        Finding.Sentence(
                            item.Path,
                            $"'{item.Value}' is escaped already. It is read as '{RdpValue.PlainOf(item.Value)}'.",
                            "Write the plain value."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2060",
            Title = "Several RDP properties in one entry",
            Cause =
                "An entry is one property. All that follows its type is its value, semicolons included, so a second property would become part of the value of the first.",
            Example = "host_pool:\n  rdp_properties:\n    additional: ['alternate shell:s:C:\\Windows\\explorer.exe;smart sizing:i:1']",
            Remedy = "Give each property an entry of its own.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [List],
            Check = static context =>
                Properties(context)
                    .Where(static item => item.Property.Type == 's' && NextProperty().IsMatch(item.Property.Value))
                    .Select(static item =>
                        Finding.Sentence(
                            item.Path,
                            $"The value of '{item.Property.Name}' is '{item.Property.Value}', which holds further properties.",
                            "Give each property an entry of its own."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2061",
            Title = "An RDP value that ends with a semicolon",
            Cause = "The semicolon after a property is added for Azure. One at the end of an entry becomes part of its value.",
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
                            $"The value of '{item.Property.Name}' is '{item.Property.Value}', with the semicolon at its end.",
                            "Remove the semicolon."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2062",
            Title = "A line break or a tab in an RDP value",
            Cause = "Clients read the properties line by line. What follows a line break is read as another property.",
            Example = "host_pool:\n  rdp_properties:\n    additional: [\"alternate shell:s:cmd.exe\\nsmart sizing:i:1\"]",
            Remedy = "Write the value in one line; give each property an entry of its own.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Reads = [Section],
            Check = static context =>
                Values(context)
                    .Where(static item => item.Value.Any(char.IsControl))
                    .Select(static item => Finding.Sentence(item.Path, "The value holds a line break or a tab.", "Write it in one line.")),
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
