using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>RDP properties that a host pool cannot carry: AVD2050 to AVD2059.</summary>
internal static class RdpPropertyRules
{
    private const string Section = "host_pool.rdp_properties";
    private const string List = $"{Section}.additional";
    private const string Source = "Supported RDP properties with Azure Virtual Desktop";

    private static readonly Rule WellFormed = new(
        new("AVD2050", "An RDP property has the wrong form", "A property is written name:type:value, where type is i for a whole number or s for a text.",
            "host_pool:\n  rdp_properties:\n    additional: ['smart sizing=1']", "Write it as name:type:value, such as \"smart sizing:i:1\".", Source),
        Severity.Error,
        [List],
        static context => Texts(context).Where(static item => RdpPropertyText.Read(item.Text) is null)
            .Select(static item =>
                new Finding(item.Path, $"'{item.Text}' is not an RDP property: it must read name:type:value, with type i or s.",
                    "Such as \"smart sizing:i:1\".")));

    private static readonly Rule NumberIsNumber = Each(
        new("AVD2051", "An RDP property is no number", "A property of type i takes a whole number.",
            "host_pool:\n  rdp_properties:\n    additional: ['smart sizing:i:yes']", "Write a whole number.", Source),
        Severity.Error,
        static (property, path) => property.Type == 'i' && property.Number is null
            ? new(path, $"'{property.Name}' is of type i, but its value '{property.Value}' is no whole number.", "Write digits, such as 1.")
            : null);

    private static readonly Rule SignOnIsElsewhere = Each(
        new("AVD2052", "How users sign on is set as an RDP property",
            "targetisaadjoined and enablerdsaadauth follow from identity.pattern and identity.sso; a second value would contradict them.",
            "host_pool:\n  rdp_properties:\n    additional: ['enablerdsaadauth:i:1']", "Remove it, and set identity.sso.",
            "Configure single sign-on for Azure Virtual Desktop"),
        Severity.Error,
        static (property, path) => RdpProperties.SignOn.Contains(property.Name)
            ? new(path, $"'{property.Name}' is written from identity.pattern and identity.sso, and cannot be given here.", "Set identity.sso.")
            : null);

    private static readonly Rule TypedOnce = Each(
        new("AVD2053", "An RDP property that has a key of its own",
            "The property is written from a typed key already; given twice, it is uncertain which value counts.",
            "host_pool:\n  rdp_properties:\n    additional: ['redirectclipboard:i:0']", "Use the typed key that the message names.", Source),
        Severity.Error,
        static (property, path) => Known(property) is { Key: { } key }
            ? new(path, $"'{property.Name}' is written from {Section}.{key} already.", $"Use {Section}.{key}.")
            : null);

    private static readonly Rule GivenOnce = new(
        new("AVD2054", "An RDP property is given twice", "Each property counts once; with two values it is uncertain which is taken.",
            "host_pool:\n  rdp_properties:\n    additional: ['smart sizing:i:1', 'smart sizing:i:0']", "Keep one.", Source),
        Severity.Error,
        [List],
        static context => Repeats.In(Properties(context), static item => item.Property.Name)
            .Select(static item => new Finding(item.Path, $"'{item.Property.Name}' is given more than once.", "Keep one.")));

    private static readonly Rule NameIsKnown = new(
        new("AVD2055", "An RDP property is not known",
            "The name is none of the properties documented for Azure Virtual Desktop; clients ignore what they do not know.",
            "host_pool:\n  rdp_properties:\n    additional: ['smart sizeing:i:1']", "Check the spelling, blanks included.", Source),
        Severity.Note,
        [List],
        static context => Properties(context)
            .Where(static item => Known(item.Property) is null && !RdpProperties.SignOn.Contains(item.Property.Name)
                && !RdpProperties.OfTheService.Contains(item.Property.Name))
            .Select(static (item, i) => new Finding(item.Path, $"'{item.Property.Name}' is not a documented RDP property of Azure Virtual Desktop.",
                Near.Hint(item.Property.Name, RdpProperties.Known.Keys, i) ?? "Clients ignore properties they do not know.")));

    private static readonly Rule ValueFits = Each(
        new("AVD2056", "An RDP property with a value it does not take", "The documented property is of another type, or its number has other bounds.",
            "host_pool:\n  rdp_properties:\n    additional: ['screen mode id:i:3']", "Use a documented value.", Source),
        Severity.Warning,
        static (property, path) => (Known(property), property.Number) switch
        {
            ({ } known, _) when known.Type != property.Type =>
                new(path, $"'{property.Name}' is of type {known.Type}, not {property.Type}.", $"Write {property.Name}:{known.Type}:{property.Value}."),
            ({ Type: 'i' } known, { } number) when number < known.Least || number > known.Most =>
                new(path, $"'{property.Name}' is {number}, but takes {known.Least} to {known.Most}.", "Use a documented value."),
            _ => null,
        });

    private static readonly Rule ServiceOwns = Each(
        new("AVD2057", "An RDP property that the service writes",
            "Address, gateway, account and RemoteApp properties are written by the AVD service for each connection; a host pool cannot set them.",
            "host_pool:\n  rdp_properties:\n    additional: ['full address:s:10.0.0.4']", "Remove it.", Source),
        Severity.Warning,
        static (property, path) => RdpProperties.OfTheService.Contains(property.Name)
            ? new(path, $"'{property.Name}' is written by the service for each connection; it has no effect in a host pool.", "Remove it.")
            : null);

    private static readonly Rule NoSemicolons = new(
        new("AVD2058", "A semicolon in an RDP property",
            "Azure keeps all properties in one text with semicolons between them; one in a value ends the property there.",
            "host_pool:\n  rdp_properties:\n    drives: 'C:;D:'", "Give one value, or * for all.", Source),
        Severity.Error,
        [Section],
        static context => Values(context).Where(static item => item.Value.Contains(';', StringComparison.Ordinal))
            .Select(static item =>
                new Finding(item.Path, $"'{item.Value}' holds a semicolon, which separates RDP properties.",
                    "Write one value without it; list further properties as items of their own.")));

    public static ImmutableArray<Rule> All { get; } = [WellFormed, NumberIsNumber, SignOnIsElsewhere, TypedOnce, GivenOnce, NameIsKnown, ValueFits, ServiceOwns,
        NoSemicolons];

    private static Rule Each(DiagnosticDescriptor descriptor, Severity severity, Func<RdpPropertyText, string, Finding?> check) =>
        new(descriptor, severity, [List], context => Properties(context).Select(item => check(item.Property, item.Path)).OfType<Finding>());

    private static IEnumerable<(string Text, string Path)> Texts(RuleContext context) =>
        context.Settings.HostPool.RdpProperties.Additional.Select(static (text, i) => (text, $"{List}[{i}]"));

    private static IEnumerable<(RdpPropertyText Property, string Path)> Properties(RuleContext context)
    {
        foreach (var (text, path) in Texts(context))
            if (RdpPropertyText.Read(text) is { } property) yield return (property, path);
    }

    private static IEnumerable<(string Value, string Path)> Values(RuleContext context)
    {
        var typed = context.Settings.HostPool.RdpProperties;
        return
        [
            (typed.Cameras, $"{Section}.cameras"), (typed.Devices, $"{Section}.devices"), (typed.Drives, $"{Section}.drives"),
                (typed.UsbDevices, $"{Section}.usb_devices"),
            .. Texts(context),
        ];
    }

    private static RdpPropertyFact? Known(RdpPropertyText property) => RdpProperties.Known.GetValueOrDefault(property.Name);

    /// <summary>A further property as it is written: name:type:value, of which only the value may hold a colon.</summary>
    private sealed record RdpPropertyText(string Name, char Type, string Value)
    {
        public int? Number => int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

        public static RdpPropertyText? Read(string text) => text.Split(':', 3) is [{ Length: > 0 } name, ['i' or 's'] type, var value] && name == name.Trim()
            ? new RdpPropertyText(name, type[0], value)
            : null;
    }
}
