using System.Collections.Immutable;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>What is redirected into a session; written to the host pool as custom RDP properties.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/rdp-properties">Supported RDP properties</seealso>
public sealed record RdpPropertySettings
{
    /// <summary>Default: true. Whether the microphone is redirected.</summary>
    public bool AudioCapture { get; init; } = true;

    /// <summary>Default: local. Where the session's sound is played.</summary>
    public AudioPlayback AudioPlayback { get; init; } = AudioPlayback.Local;

    /// <summary>Default: true. Whether video is streamed efficiently to the client.</summary>
    public bool VideoPlayback { get; init; } = true;

    /// <summary>
    /// Default: *. Cameras that are redirected: * for all, an empty text or list for none, or a list of their device paths. Write plain values; they are escaped for
    /// Azure.
    /// </summary>
    [OneOrList]
    public ImmutableArray<string> Cameras { get; init; } = ["*"];

    /// <summary>Default: true. Whether the clipboard is shared.</summary>
    public bool Clipboard { get; init; } = true;

    /// <summary>Default: none. Plug and play devices that are redirected: * for all, an empty text or list for none, or a list.</summary>
    [OneOrList]
    public ImmutableArray<string> Devices { get; init; } = [];

    /// <summary>
    /// Default: none. Drives that are redirected: * for all, DynamicDrives for those connected later, an empty text or list for none, or a list such as C:\ and D:\.
    /// None is safe: nothing leaves the session by file.
    /// </summary>
    [OneOrList]
    public ImmutableArray<string> Drives { get; init; } = [];

    /// <summary>Default: true. Whether the client's printers are redirected.</summary>
    public bool Printers { get; init; } = true;

    /// <summary>Default: true. Whether smart cards are redirected.</summary>
    public bool SmartCards { get; init; } = true;

    /// <summary>Default: true. Whether WebAuthn requests, such as passkeys, are redirected.</summary>
    public bool WebAuthn { get; init; } = true;

    /// <summary>Default: none. USB devices that are redirected: * for all, an empty text or list for none, or a list of class GUIDs or instance ids.</summary>
    [OneOrList]
    public ImmutableArray<string> UsbDevices { get; init; } = [];

    /// <summary>Default: true. Whether a session may use all monitors of the client.</summary>
    public bool MultipleMonitors { get; init; } = true;

    /// <summary>Default: true. Whether the client uses CredSSP where it can.</summary>
    public bool CredSsp { get; init; } = true;

    /// <summary>
    /// Default: none. Further properties, each as name:type:value, such as "smart sizing:i:1". Only the value may hold a backslash, colon or semicolon; write it plainly, it
    /// is escaped for Azure.
    /// </summary>
    public ImmutableArray<string> Additional { get; init; } = [];
}

/// <summary>Where the session's sound is played.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/rdp-properties">Supported RDP properties</seealso>
public enum AudioPlayback
{
    /// <summary>On the client.</summary>
    [EnumMember(Value = "local")]
    Local,

    /// <summary>On the session host.</summary>
    [EnumMember(Value = "remote")]
    Remote,

    /// <summary>Nowhere.</summary>
    [EnumMember(Value = "none")]
    None,
}
