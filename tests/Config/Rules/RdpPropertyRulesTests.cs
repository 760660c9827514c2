using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class RdpPropertyRulesTests
{
    private const string List = "host_pool.rdp_properties.additional";

    [Theory]
    [InlineData("smart sizing")]
    [InlineData("smart sizing:1")]
    [InlineData("smart sizing:x:1")]
    [InlineData(":i:1")]
    [InlineData("smart sizing :i:1")]
    public void Rejects_a_property_of_the_wrong_form(string property) => Additional(property).Finds("AVD2050", $"{List}[0]");

    [Fact]
    public void Rejects_a_number_that_is_none() => Additional("smart sizing:i:yes").Finds("AVD2051", $"{List}[0]");

    [Theory]
    [InlineData("enablerdsaadauth:i:1")]
    [InlineData("TargetIsAadJoined:i:0")]
    public void Rejects_how_users_sign_on(string property) => Additional(property).Finds("AVD2052", $"{List}[0]");

    [Fact]
    public void Rejects_what_has_a_key_of_its_own() => Additional("redirectclipboard:i:0").Finds("AVD2053", $"{List}[0]");

    [Fact]
    public void Rejects_a_property_that_is_given_twice() =>
        Additional("smart sizing:i:1", "Smart Sizing:i:0").Finds("AVD2054", $"{List}[1]");

    [Fact]
    public void Remarks_on_a_name_that_is_not_known() => Additional("smart sizeing:i:1").Finds("AVD2055", $"{List}[0]", Severity.Note);

    [Theory]
    [InlineData("smart sizing:s:1")]
    [InlineData("screen mode id:i:3")]
    [InlineData("desktopwidth:i:100")]
    public void Warns_of_a_value_the_property_does_not_take(string property) =>
        Additional(property).Finds("AVD2056", $"{List}[0]", Severity.Warning);

    [Fact]
    public void Warns_of_what_the_service_writes() =>
        Additional("full address:s:10.0.0.4").Finds("AVD2057", $"{List}[0]", Severity.Warning);

    [Fact]
    public void Says_of_escaped_values_how_they_are_read() =>
        RuleCheck
            .Of(@"host_pool: {rdp_properties: {drives: 'C\:\\\;D\:\\\;', cameras: ['*'], additional: ['kdcproxyname:s:kdc\:443']}}")
            .FindsAll("AVD2059", "host_pool.rdp_properties.drives[0]", $"{List}[0]");

    [Theory]
    [InlineData(@"alternate shell:s:C:\Windows\explorer.exe;smart sizing:i:1")]
    [InlineData("kdcproxyname:s:kdc;screen mode id:i:2;")]
    public void Rejects_several_properties_in_one_entry(string property) =>
        Additional(property).Finds("AVD2060", $"{List}[0]").DoesNotFind("AVD2061");

    [Fact]
    public void Warns_of_a_semicolon_at_the_end() =>
        Additional("kdcproxyname:s:kdc.contoso.com;").Finds("AVD2061", $"{List}[0]", Severity.Warning);

    [Fact]
    public void Rejects_a_line_break() =>
        RuleCheck
            .Of("host_pool: {rdp_properties: {drives: [\"C:\\nD:\"], additional: [\"alternate shell:s:a\\nsmart sizing:i:1\"]}}")
            .FindsAll("AVD2062", "host_pool.rdp_properties.drives[0]", $"{List}[0]");

    [Theory]
    [InlineData(@"drives: 'C:\'")]
    [InlineData(@"drives: ['C:\', 'D:\']")]
    [InlineData(@"drives: 'C:\;D:\'")]
    [InlineData(@"cameras: ['\\?\usb#vid_0bda&pid_58b0&mi']")]
    [InlineData(@"usb_devices: '{36fc9e60-c465-11cf-8056-444553540000}'")]
    [InlineData(@"additional: ['alternate shell:s:C:\a;b.exe']")]
    public void Takes_what_is_written_plainly(string key)
    {
        var check = RuleCheck.Of($"host_pool: {{rdp_properties: {{{key}}}}}");
        foreach (var code in new[] { "AVD2050", "AVD2059", "AVD2060", "AVD2061", "AVD2062", "AVD0025", "AVD0026" })
            check.DoesNotFind(code);
    }

    [Fact]
    public void Takes_documented_properties()
    {
        var check = Additional(
            "smart sizing:i:1",
            "screen mode id:i:2",
            @"alternate shell:s:C:\Windows\explorer.exe",
            "desktopwidth:i:1920"
        );

        check
            .DoesNotFind("AVD2050")
            .DoesNotFind("AVD2051")
            .DoesNotFind("AVD2052")
            .DoesNotFind("AVD2053")
            .DoesNotFind("AVD2054")
            .DoesNotFind("AVD2055")
            .DoesNotFind("AVD2056")
            .DoesNotFind("AVD2057")
            .DoesNotFind("AVD2059")
            .DoesNotFind("AVD2060")
            .DoesNotFind("AVD2061")
            .DoesNotFind("AVD2062");
    }

    private static RuleCheck Additional(params string[] properties) =>
        RuleCheck.Of(
            $"host_pool: {{rdp_properties: {{additional: [{string.Join(", ", properties.Select(property => $"'{property}'"))}]}}}}"
        );
}
