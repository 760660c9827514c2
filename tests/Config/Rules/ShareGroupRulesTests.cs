namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>The groups of users and of administrators of the profile shares.</summary>
public sealed class ShareGroupRulesTests
{
    [Theory]
    [InlineData("AVD Users", "avd users")]
    [InlineData(@"CORP\AVD Users", "AVD Users")]
    public void One_group_is_not_both(string users, string administrators) =>
        Of(users, administrators).Finds("AVD4118", "sofs.users_group");

    [Theory]
    [InlineData("AVD Users", "AVD Admins")]
    [InlineData(@"CORP\AVD", @"FABRIKAM\AVD")]
    public void Two_groups_are_right(string users, string administrators) =>
        Of(users, administrators).DoesNotFind("AVD4118").DoesNotFind("AVD4119");

    [Theory]
    [InlineData("AVD Users (Prod)", "AVD Admins", "sofs.users_group")]
    [InlineData("AVD Users", "AVD (Admins)", "domain.administrators_group")]
    public void A_lookup_takes_no_brackets(string users, string administrators, string path) =>
        Of(users, administrators).Finds("AVD4119", path);

    private static RuleCheck Of(string users, string administrators) =>
        RuleCheck.Of($"domain: {{administrators_group: '{administrators}'}}\nsofs: {{users_group: '{users}'}}");
}
