using System.Collections.Immutable;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>What is redirected to a session. It is written to the host pool as custom RDP properties.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/rdp-properties">Supported RDP properties</seealso>
public sealed record RdpPropertySettings
{
    /// <summary>Default: true. Whether the microphone is redirected.</summary>
    public bool AudioCapture { get; init; } = true;

    /// <summary>Default: local. Where the session's audio is played.</summary>
    public AudioPlayback AudioPlayback { get; init; } = AudioPlayback.Local;

    /// <summary>Default: true. Whether video is streamed efficiently to the client.</summary>
    public bool VideoPlayback { get; init; } = true;

    /// <summary>
    /// Default: *. The redirected cameras: * for all, an empty text or list for none, or a list of device paths. Do not escape values; the program
    /// escapes them for Azure.
    /// </summary>
    [OneOrList]
    public ImmutableArray<string> Cameras { get; init; } = ["*"];

    /// <summary>Default: true. Whether the clipboard is shared.</summary>
    public bool Clipboard { get; init; } = true;

    /// <summary>Default: none. The redirected plug and play devices: * for all, an empty text or list for none, or a list.</summary>
    [OneOrList]
    public ImmutableArray<string> Devices { get; init; } = [];

    /// <summary>
    /// Default: none. The redirected drives: * for all, DynamicDrives for drives that are connected later, an empty text or list for none, or a list
    /// such as C:\ and D:\. none is the safe choice: no files leave the session.
    /// </summary>
    [OneOrList]
    public ImmutableArray<string> Drives { get; init; } = [];

    /// <summary>Default: true. Whether the client's printers are redirected.</summary>
    public bool Printers { get; init; } = true;

    /// <summary>Default: true. Whether smart cards are redirected.</summary>
    public bool SmartCards { get; init; } = true;

    /// <summary>Default: true. Whether WebAuthn requests, such as passkeys, are redirected.</summary>
    public bool WebAuthn { get; init; } = true;

    /// <summary>
    /// Default: none. The redirected USB devices: * for all, an empty text or list for none, or a list of class GUIDs or instance ids.
    /// </summary>
    [OneOrList]
    public ImmutableArray<string> UsbDevices { get; init; } = [];

    /// <summary>Default: true. Whether a session may use all monitors of the client.</summary>
    public bool MultipleMonitors { get; init; } = true;

    /// <summary>Default: true. Whether the client uses CredSSP if it is available.</summary>
    public bool CredSsp { get; init; } = true;

    /// <summary>
    /// Default: none. Additional properties, each as name:type:value, such as "smart sizing:i:1". Only the value may contain a backslash, colon or
    /// semicolon. Do not escape it; the program escapes it for Azure.
    /// </summary>
    public ImmutableArray<string> Additional { get; init; } = [];
}

/// <summary>Where the session's audio is played.</summary>
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
