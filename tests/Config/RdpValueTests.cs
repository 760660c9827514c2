using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration;

/// <summary>RDP values, plain and escaped.</summary>
public sealed class RdpValueTests
{
    [Theory]
    [InlineData(@"C\:\\\;D\:\\\;", @"C:\;D:\;")]
    [InlineData(@"proxy\:443", "proxy:443")]
    [InlineData(@"\\\\?\\usb#vid", @"\\?\usb#vid")]
    public void What_is_escaped_already_is_read_for_what_it_means(string text, string plain)
    {
        Assert.True(RdpValue.IsEscaped(text));
        Assert.Equal(plain, RdpValue.PlainOf(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(@"C:\")]
    [InlineData(@"C:\;D:\")]
    [InlineData("C:;D:")]
    [InlineData(@"\\?\usb#vid_0bda&pid_58b0&mi")]
    [InlineData(@"USB\VID_0BDA&PID_58B0")]
    [InlineData(@"\\server\share\a.exe")]
    [InlineData("proxy:443")]
    [InlineData(@"ends with \")]
    public void What_people_write_plainly_stays_as_it_is(string text)
    {
        Assert.False(RdpValue.IsEscaped(text));
        Assert.Equal(text, RdpValue.PlainOf(text));
    }

    [Fact]
    public void A_list_may_be_one_text_with_semicolons() =>
        Assert.Equal(
            [@"C:\", @"D:\", "E:", "F:", "G:", @"H:\", @"I:\", "DynamicDrives"],
            RdpValue.ItemsOf([@"C:\; D:\;", @"E\:", @"F\:;G:", @"H\:\\\;I\:\\", "DynamicDrives", ""]).AsEnumerable()
        );

    [Theory]
    [InlineData("drives: 'C:\\'")]
    [InlineData("drives: ['C:\\']")]
    public void A_list_of_one_may_be_written_as_one_value(string key) =>
        Assert.Equal(
            [@"C:\"],
            Loaded.Overlay($"host_pool: {{rdp_properties: {{{key}}}}}").Settings!.HostPool.RdpProperties.Drives.AsEnumerable()
        );

    [Fact]
    public void Other_lists_stay_lists() =>
        Assert.Contains(
            Loaded.Overlay("network: {dns_servers: 10.10.0.4}").Diagnostics,
            diagnostic => diagnostic.Path == "network.dns_servers" && diagnostic.Severity == Severity.Error
        );
}
