using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

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
            RdpProperty.List("camerastoredirect", RdpValue.ItemsOf(settings.Cameras)),
            RdpProperty.List("devicestoredirect", RdpValue.ItemsOf(settings.Devices)),
            RdpProperty.List("drivestoredirect", RdpValue.ItemsOf(settings.Drives)),
            RdpProperty.List("usbdevicestoredirect", RdpValue.ItemsOf(settings.UsbDevices)),
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
        if (identity.Pattern == IdentityPattern.EntraOnly)
            yield return RdpProperty.Switch("targetisaadjoined", true);
        if (identity.Sso || identity.Pattern == IdentityPattern.EntraOnly)
            yield return RdpProperty.Switch("enablerdsaadauth", true);
    }

    private static RdpProperty Parse(string text) =>
        RdpPropertyText.TryRead(text, out var property)
            ? new RdpProperty(property.Name, property.Type, property.Value)
            : throw new FormatException($"'{text}' is not an RDP property: it must read name:type:value.");
}
