namespace AvdPulumi.Tests.Configuration.Rules.TiredEngineer;

/// <summary>What is close to a wrong config of the domain, of roles and of the vault, and right.</summary>
public class RightAccessNeighbourTests
{
    [Theory]
    [InlineData("Domain Admins")]
    [InlineData(@"CONTOSO\AVD Users Admins")]
    [InlineData(@"corp.contoso.com\AVD Admins")]
    [InlineData(@"BUILTIN\Administrators")]
    [InlineData("S-1-5-21-1004336348-1177238915-682003330-512")]
    public void Takes_a_group_of_administrators(string group) =>
        RuleCheck.Of(Domain($"administrators_group: '{group}'")).DoesNotFind("AVD4100").DoesNotFind("AVD4101");

    [Theory]
    [InlineData("netbios_name: LOCALNET")]
    [InlineData("netbios_name: CORP, forest_fqdn: contoso.com")]
    [InlineData("netbios_name: CORP, forest_fqdn: fabrikam.com")]
    public void Takes_a_name_of_a_domain(string keys) =>
        RuleCheck.Of(Domain(keys)).DoesNotFind("AVD4102").DoesNotFind("AVD4103").DoesNotFind("AVD4104");

    [Theory]
    [InlineData("OU=Computers,OU=AVD,DC=corp,DC=contoso,DC=com")]
    [InlineData("OU=Domain Controllers,OU=Test,DC=corp,DC=contoso,DC=com")]
    [InlineData("CN=Computers,DC=corp,DC=contoso,DC=com")]
    [InlineData(@"OU=Computers\, all,DC=corp,DC=contoso,DC=com")]
    public void Takes_a_unit(string unit) => RuleCheck.Of(Domain($"ou_path: '{unit}'")).DoesNotFind("AVD4107");

    [Theory]
    [InlineData(@"CORP\svc-avd-join")]
    [InlineData(@"CORP\guest-joiner")]
    [InlineData("svc-azure-virtual-desktop-join@corp.contoso.com")]
    public void Takes_a_join_account(string user) =>
        RuleCheck.Of(Domain($"join_user: '{user}'")).DoesNotFind("AVD4108").DoesNotFind("AVD4109").DoesNotFind("AVD4110");

    [Theory]
    [InlineData("3")]
    [InlineData("35")]
    [InlineData("259")]
    public void Takes_options_that_join(string options) =>
        RuleCheck.Of(Domain($"join_options: {options}")).DoesNotFind("AVD4111").DoesNotFind("AVD4112");

    [Fact]
    public void Takes_administrators_who_are_users_beside_others() =>
        RuleCheck
            .Of(
                $"rbac:\n  users: [{Group("AVD Users", 1)}, {Group("AVD Admins", 2)}]\n  admins: [{Group("AVD Admins", 2)}]\n  readers: [{Group("All Users", 3)}]\n"
                    + $"identity: {{sso_device_group: {Id(4)}, avd_service_principal_object_id: {Id(5)}}}"
            )
            .DoesNotFind("AVD4105")
            .DoesNotFind("AVD4106")
            .DoesNotFind("AVD4113")
            .DoesNotFind("AVD4114")
            .DoesNotFind("AVD4115")
            .DoesNotFind("AVD4116");

    [Fact]
    public void Takes_the_power_role_of_the_service_and_a_login_role_elsewhere() =>
        RuleCheck
            .Of(
                $"identity: {{avd_service_principal_object_id: {Id(5)}}}\nrbac:\n  custom:\n"
                    + $"    - {{principal: {{name: AVD, object_id: {Id(5)}, type: ServicePrincipal}}, role_definition_id: 40c5ff49-9181-41f8-ae61-143b0e78555e}}\n"
                    + $"    - {{principal: {Group("Operators", 6)}, role_definition_id: 1c0163c0-47e6-4577-8991-ea5c82e286e4, scope: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-jump}}"
            )
            .DoesNotFind("AVD4106")
            .DoesNotFind("AVD4117")
            .DoesNotFind("AVD4052");

    [Theory]
    [InlineData("deployment: {protect: true}")]
    [InlineData("deployment: {protect: false}\nkey_vault: {purge_protection: false}")]
    [InlineData("deployment: {protect: false}\nkey_vault: {recover_deleted: true}")]
    public void Takes_a_vault_that_does_not_stay_in_the_way(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4120");

    private static string Domain(string keys) => $"domain: {{{keys}}}";

    private static string Group(string name, int number) => $"{{name: {name}, object_id: {Id(number)}}}";

    private static string Id(int number) => $"00000000-0000-0000-0000-00000000090{number}";
}
