using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>
/// Typed redirection settings, as the RDP properties that carry them
/// (source: Supported RDP properties with Azure Virtual Desktop).
/// </summary>
internal static class RdpPropertyMapping
{
    public static ImmutableArray<RdpProperty> PropertiesFrom(RdpPropertySettings settings, IdentitySettings identity) =>
    [
        RdpProperty.Switch("audiocapturemode", settings.AudioCapture),
        RdpProperty.Number("audiomode", (int)settings.AudioPlayback),
        RdpProperty.Switch("videoplaybackmode", settings.VideoPlayback),
        RdpProperty.Text("camerastoredirect", settings.Cameras),
        RdpProperty.Text("devicestoredirect", settings.Devices),
        RdpProperty.Text("drivestoredirect", settings.Drives),
        RdpProperty.Text("usbdevicestoredirect", settings.UsbDevices),
        RdpProperty.Switch("redirectclipboard", settings.Clipboard),
        RdpProperty.Switch("redirectprinters", settings.Printers),
        RdpProperty.Switch("redirectsmartcards", settings.SmartCards),
        RdpProperty.Switch("redirectwebauthn", settings.WebAuthn),
        RdpProperty.Switch("use multimon", settings.MultipleMonitors),
        RdpProperty.Switch("enablecredsspsupport", settings.CredSsp),
        .. SignOn(identity),
        .. settings.Additional.Select(Parse),
    ];

    private static IEnumerable<RdpProperty> SignOn(IdentitySettings identity)
    {
        if (identity.Pattern == IdentityPattern.EntraOnly) yield return RdpProperty.Switch("targetisaadjoined", true);
        if (identity.Sso || identity.Pattern == IdentityPattern.EntraOnly) yield return RdpProperty.Switch("enablerdsaadauth", true);
    }

    // name:type:value, of which only the value may hold a colon
    private static RdpProperty Parse(string text) => text.Split(':', 3) is [var name, [var type], var value]
        ? new RdpProperty(name, type, value)
        : throw new FormatException($"'{text}' is not an RDP property: it must read name:type:value.");
}
