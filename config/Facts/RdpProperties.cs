namespace AvdPulumi.Configuration.Facts;

/// <summary>One RDP property that a host pool can have.</summary>
/// <param name="Type">Its type: i for a whole number, s for a text.</param>
/// <param name="Least">The lowest number; for type i.</param>
/// <param name="Most">The highest number; for type i.</param>
/// <param name="Key">The typed setting of host_pool.rdp_properties that writes it; null if there is none.</param>
/// <param name="Redirects">Whether it lets data pass between the session and the user's device: none with 0 or an empty text.</param>
public sealed record RdpPropertyFact(char Type, int Least = 0, int Most = 1, string? Key = null, bool Redirects = false);

/// <summary>
/// The RDP properties of Azure Virtual Desktop (source: Microsoft Learn, Supported RDP properties, the entries that apply to Azure Virtual Desktop).
/// </summary>
public static class RdpProperties
{
    /// <summary>Properties a host pool may carry, by name.</summary>
    public static IReadOnlyDictionary<string, RdpPropertyFact> Known { get; } =
        new Dictionary<string, RdpPropertyFact>(StringComparer.OrdinalIgnoreCase)
        {
            // written from typed settings
            ["audiocapturemode"] = new('i', Key: "audio_capture", Redirects: true),
            ["audiomode"] = new('i', Most: 2, Key: "audio_playback"),
            ["videoplaybackmode"] = new('i', Key: "video_playback"),
            ["camerastoredirect"] = new('s', Key: "cameras", Redirects: true),
            ["redirectclipboard"] = new('i', Key: "clipboard", Redirects: true),
            ["devicestoredirect"] = new('s', Key: "devices", Redirects: true),
            ["drivestoredirect"] = new('s', Key: "drives", Redirects: true),
            ["redirectprinters"] = new('i', Key: "printers", Redirects: true),
            ["redirectsmartcards"] = new('i', Key: "smart_cards", Redirects: true),
            ["redirectwebauthn"] = new('i', Key: "web_authn", Redirects: true),
            ["usbdevicestoredirect"] = new('s', Key: "usb_devices", Redirects: true),
            ["use multimon"] = new('i', Key: "multiple_monitors"),
            ["enablecredsspsupport"] = new('i', Key: "cred_ssp"),
            // session and connection
            ["alternate shell"] = new('s'),
            ["kdcproxyname"] = new('s'),
            ["autoreconnection enabled"] = new('i'),
            ["bandwidthautodetect"] = new('i'),
            ["networkautodetect"] = new('i'),
            ["compression"] = new('i'),
            // devices
            ["encode redirected video capture"] = new('i'),
            ["redirected video capture encoding quality"] = new('i', Most: 2),
            ["keyboardhook"] = new('i', Most: 2),
            ["redirectcomports"] = new('i', Redirects: true),
            ["redirectlocation"] = new('i', Redirects: true),
            // display
            ["desktop size id"] = new('i', Most: 4),
            ["desktopheight"] = new('i', 200, 8192),
            ["desktopwidth"] = new('i', 200, 8192),
            ["desktopscalefactor"] = new('i', 100, 500),
            ["dynamic resolution"] = new('i'),
            ["maximizetocurrentdisplays"] = new('i'),
            ["screen mode id"] = new('i', 1, 2),
            ["selectedmonitors"] = new('s'),
            ["singlemoninwindowedmode"] = new('i'),
            ["smart sizing"] = new('i'),
        };

    /// <summary>How users sign on: written from identity.pattern and identity.sso.</summary>
    public static IReadOnlySet<string> SignOn { get; } =
        new HashSet<string>(["targetisaadjoined", "enablerdsaadauth"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What the AVD service itself writes to each connection, or what belongs to other products.</summary>
    public static IReadOnlySet<string> OfTheService { get; } =
        new HashSet<string>(
            [
                "full address",
                "alternate full address",
                "username",
                "domain",
                "authentication level",
                "loadbalanceinfo",
                "prompt for credentials",
                "prompt for credentials on client",
                "promptcredentialonce",
                "disableconnectionsharing",
                "gatewayhostname",
                "gatewaycredentialssource",
                "gatewayprofileusagemethod",
                "gatewayusagemethod",
                "remoteapplicationmode",
                "remoteapplicationprogram",
                "remoteapplicationname",
                "remoteapplicationcmdline",
                "remoteapplicationexpandcmdline",
                "remoteapplicationexpandworkingdir",
                "remoteapplicationfile",
                "remoteapplicationicon",
            ],
            StringComparer.OrdinalIgnoreCase
        );
}
