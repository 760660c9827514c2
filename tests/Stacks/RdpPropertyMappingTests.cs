using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Tests.Stacks;

public sealed class RdpPropertyMappingTests
{
    private static readonly IdentitySettings AdDs = new() { Pattern = IdentityPattern.AdDs };

    [Fact]
    public void By_default_no_file_leaves_a_session() =>
        Assert.Equal(
            "audiocapturemode:i:1;audiomode:i:0;camerastoredirect:s:*;devicestoredirect:s:;drivestoredirect:s:;enablecredsspsupport:i:1;redirectclipboard:i:1;"
                + "redirectprinters:i:1;redirectsmartcards:i:1;redirectwebauthn:i:1;usbdevicestoredirect:s:;use multimon:i:1;videoplaybackmode:i:1;",
            Rendered(new RdpPropertySettings())
        );

    [Fact]
    public void Every_typed_setting_writes_its_own_property() =>
        Assert.Equal(
            "audiocapturemode:i:0;audiomode:i:2;camerastoredirect:s:;devicestoredirect:s:*;drivestoredirect:s:E\\:\\\\\\;;enablecredsspsupport:i:0;redirectclipboard:i:0;"
                + "redirectprinters:i:0;redirectsmartcards:i:0;redirectwebauthn:i:0;usbdevicestoredirect:s:*;use multimon:i:0;videoplaybackmode:i:0;",
            Rendered(
                new RdpPropertySettings
                {
                    AudioCapture = false,
                    AudioPlayback = AudioPlayback.None,
                    VideoPlayback = false,
                    Cameras = [],
                    Clipboard = false,
                    Devices = ["*"],
                    Drives = ["E:\\"],
                    Printers = false,
                    SmartCards = false,
                    WebAuthn = false,
                    UsbDevices = ["*"],
                    MultipleMonitors = false,
                    CredSsp = false,
                }
            )
        );

    [Theory]
    [InlineData("clipboard", "redirectclipboard")]
    [InlineData("printers", "redirectprinters")]
    [InlineData("smart_cards", "redirectsmartcards")]
    [InlineData("web_authn", "redirectwebauthn")]
    [InlineData("microphone", "audiocapturemode")]
    [InlineData("video", "videoplaybackmode")]
    [InlineData("monitors", "use multimon")]
    [InlineData("cred_ssp", "enablecredsspsupport")]
    public void A_switch_turns_off_its_own_property_and_no_other(string setting, string property)
    {
        var all = new RdpPropertySettings();
        var changed = new Dictionary<string, RdpPropertySettings>
        {
            ["clipboard"] = all with { Clipboard = false },
            ["printers"] = all with { Printers = false },
            ["smart_cards"] = all with { SmartCards = false },
            ["web_authn"] = all with { WebAuthn = false },
            ["microphone"] = all with { AudioCapture = false },
            ["video"] = all with { VideoPlayback = false },
            ["monitors"] = all with { MultipleMonitors = false },
            ["cred_ssp"] = all with { CredSsp = false },
        }[setting];

        Assert.Equal(Rendered(all).Replace($"{property}:i:1;", $"{property}:i:0;", StringComparison.Ordinal), Rendered(changed));
    }

    [Theory]
    [InlineData(AudioPlayback.Local, "audiomode:i:0;")]
    [InlineData(AudioPlayback.Remote, "audiomode:i:1;")]
    [InlineData(AudioPlayback.None, "audiomode:i:2;")]
    public void Sound_plays_where_it_is_told(AudioPlayback playback, string property) =>
        Assert.Contains(property, Rendered(new RdpPropertySettings { AudioPlayback = playback }), StringComparison.Ordinal);

    [Theory]
    [InlineData(@"C:\", @"C\:\\\;")]
    [InlineData(@"C:\;D:\", @"C\:\\\;D\:\\\;")]
    [InlineData(@"C\:\\\;D\:\\\;", @"C\:\\\;D\:\\\;")]
    [InlineData(@"C\:;E\:;", @"C\:\;E\:\;")]
    [InlineData("", "")]
    public void Drives_are_taken_plainly_and_escaped_and_mean_the_same(string written, string rendered) =>
        Assert.Contains(
            $"drivestoredirect:s:{rendered};",
            Rendered(new RdpPropertySettings { Drives = [written] }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_list_of_drives_is_one_value() =>
        Assert.Contains(
            @"drivestoredirect:s:C\:\\\;D\:\\\;;",
            Rendered(new RdpPropertySettings { Drives = [@"C:\", @"D:\"] }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_camera_keeps_its_path() =>
        Assert.Contains(
            @"camerastoredirect:s:\\\\?\\usb#vid_0bda&pid_58b0&mi;",
            Rendered(new RdpPropertySettings { Cameras = [@"\\?\usb#vid_0bda&pid_58b0&mi"] }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(@"alternate shell:s:C:\Program Files\Contoso\a.exe", @"alternate shell:s:C\:\\Program Files\\Contoso\\a.exe;")]
    [InlineData(@"alternate shell:s:C\:\\Windows\\a.exe", @"alternate shell:s:C\:\\Windows\\a.exe;")]
    [InlineData("kdcproxyname:s:kdc.contoso.com:443", @"kdcproxyname:s:kdc.contoso.com\:443;")]
    public void A_further_property_swallows_no_other(string written, string rendered) =>
        Assert.Contains(rendered, Rendered(new RdpPropertySettings { Additional = [written] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("smart sizing=1")]
    [InlineData("smart sizing:int:1")]
    [InlineData("smart sizing:i:yes")]
    public void Refuses_text_that_is_no_property(string text) =>
        Assert.ThrowsAny<Exception>(() => RdpPropertyMapping.PropertiesFrom(new RdpPropertySettings { Additional = [text] }, AdDs));

    private static string Rendered(RdpPropertySettings settings) => RdpProperty.Render(RdpPropertyMapping.PropertiesFrom(settings, AdDs))!;
}
