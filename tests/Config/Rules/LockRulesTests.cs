using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class LockRulesTests
{
    [Fact]
    public void A_lock_against_changes_keeps_deployments_out() =>
        RuleCheck.Of("deployment: {lock: ReadOnly}").Finds("AVD4068", "deployment.lock", Severity.Warning);

    [Theory]
    [InlineData("CanNotDelete")]
    [InlineData("none")]
    public void A_lock_against_deletion_does_not(string level) => RuleCheck.Of($"deployment: {{lock: {level}}}").DoesNotFind("AVD4068");
}
