namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostAccountRulesTests
{
    [Theory]
    [InlineData("Administrator")]
    [InlineData("admin")]
    [InlineData("guest")]
    [InlineData("root")]
    [InlineData("'123'")]
    public void Rejects_a_reserved_name(string name) => Username(name).Finds("AVD2110", "session_host.admin.username");

    [Theory]
    [InlineData(@"CONTOSO\avdadmin")]
    [InlineData("avdadmin@contoso")]
    [InlineData("avdadmin.")]
    [InlineData("' avdadmin'")]
    public void Rejects_what_Windows_takes_for_no_account(string name) => Username(name).Finds("AVD2111", "session_host.admin.username");

    [Theory]
    [InlineData("avdadmin")]
    [InlineData("local-admin_01")]
    public void Takes_a_name_of_ones_own(string name) => Username(name).DoesNotFind("AVD2110").DoesNotFind("AVD2111");

    private static RuleCheck Username(string name) => RuleCheck.Of($"session_host: {{admin: {{username: {name}}}}}");
}
