using AvdPulumi.Configuration.Estate.Access;

namespace AvdPulumi.Tests.Configuration.Estates;

public sealed class RoleAssignmentNameTests
{
    private const string Subscription = "/subscriptions/00000000-0000-0000-0000-00000000000b";
    private const string User = "00000000-0000-0000-0000-000000000101";
    private static readonly Guid RoleId = new("1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63");

    [Fact]
    public void The_same_grant_always_has_the_same_name()
    {
        var name = RoleAssignmentName.Of($"{Subscription}/resourceGroups/rg", User, RoleId);

        Assert.True(Guid.TryParseExact(name, "D", out _));
        // written down, so that a change of the rule shows: it would make every assignment of every estate anew
        Assert.Equal("7bb0365b-4d73-8258-ac4b-76eea7ec3020", name);
        Assert.Equal(name, RoleAssignmentName.Of($"{Subscription}/RESOURCEGROUPS/RG/", User.ToUpperInvariant(), RoleId));
    }

    [Fact]
    public void Scope_principal_and_role_each_make_another_name() =>
        Assert.Equal(
            4,
            new[]
            {
                RoleAssignmentName.Of(Subscription, User, RoleId),
                RoleAssignmentName.Of(Subscription + "/resourceGroups/rg", User, RoleId),
                RoleAssignmentName.Of(Subscription, "00000000-0000-0000-0000-000000000102", RoleId),
                RoleAssignmentName.Of(Subscription, User, new Guid("40c5ff49-9181-41f8-ae61-143b0e78555e")),
            }
                .Distinct()
                .Count()
        );
}
