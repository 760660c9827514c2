using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SofsWitnessRulesTests
{
    private const string TwoNodes =
        "nodes: [{name: sofs-con-01, address: 10.10.20.21, storage_path: sp-sofs-01}, {name: sofs-con-02, address: 10.10.20.22, storage_path: sp-sofs-02}]";

    [Fact]
    public void Rejects_two_nodes_without_a_witness() =>
        RuleCheck.Of($"sofs: {{{TwoNodes}, witness: null}}").Finds("AVD3039", "sofs.witness").DoesNotFind("AVD3045");

    [Theory]
    [InlineData("sofs: {" + TwoNodes + "}")]
    [InlineData("sofs: {witness: null}")]
    public void Takes_two_nodes_with_a_witness_and_three_without(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3039");

    [Fact]
    public void Rejects_a_cloud_witness_without_an_account() =>
        RuleCheck.Of("storage: {witness: null}").Finds("AVD3040", "sofs.witness.type");

    [Theory]
    [InlineData("{}")]
    [InlineData(@"{storage: {witness: null}, sofs: {witness: {type: file_share, share: '\\fs01\witness'}}}")]
    public void Takes_a_cloud_witness_with_an_account(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3040");

    [Fact]
    public void Rejects_a_file_share_witness_without_a_share() =>
        RuleCheck.Of("sofs: {witness: {type: file_share}}").Finds("AVD3041", "sofs.witness.share");

    [Theory]
    [InlineData("{}")]
    [InlineData(@"sofs: {witness: {type: file_share, share: '\\fs01\witness'}}")]
    public void Takes_a_file_share_witness_with_a_share(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3041");

    [Theory]
    [InlineData(@"\\sofs-con\witness")]
    [InlineData(@"\\SOFS-CON-CL.corp.contoso.com\witness")]
    [InlineData(@"\\sofs-con-02\witness")]
    public void Rejects_a_witness_on_the_cluster_itself(string share) =>
        RuleCheck.Of($"sofs: {{witness: {{type: file_share, share: '{share}'}}}}").Finds("AVD3042", "sofs.witness.share");

    [Theory]
    [InlineData(@"\\fs01\witness")]
    [InlineData(@"\\sofs-con2\witness")]
    public void Takes_a_witness_outside_the_cluster(string share) =>
        RuleCheck.Of($"sofs: {{witness: {{type: file_share, share: '{share}'}}}}").DoesNotFind("AVD3042");

    [Theory]
    [InlineData(@"{type: cloud, share: '\\fs01\witness'}", "sofs.witness.share")]
    [InlineData(@"{type: file_share, share: '\\fs01\witness', account_key: keyvault://kv-contoso-core/key}", "sofs.witness.account_key")]
    public void Warns_of_keys_of_the_other_type(string witness, string path) =>
        RuleCheck.Of($"sofs: {{witness: {witness}}}").Finds("AVD3043", path, Severity.Warning);

    [Theory]
    [InlineData("{type: cloud, account_key: keyvault://kv-contoso-core/key}")]
    [InlineData(@"{type: file_share, share: '\\fs01\witness'}")]
    public void Takes_keys_of_the_type(string witness) => RuleCheck.Of($"sofs: {{witness: {witness}}}").DoesNotFind("AVD3043");

    [Theory]
    [InlineData("{kind: BlockBlobStorage}", "storage.witness.kind")]
    [InlineData("{sku: Premium_LRS}", "storage.witness.sku")]
    [InlineData("{sku: Standard_GRS}", "storage.witness.sku")]
    [InlineData("{shared_key_access: false}", "storage.witness.shared_key_access")]
    public void Rejects_an_account_that_cannot_hold_a_witness(string account, string path) =>
        RuleCheck.Of($"storage: {{witness: {account}}}").Finds("AVD3044", path);

    [Theory]
    [InlineData("{kind: StorageV2, sku: Standard_LRS, shared_key_access: true}")]
    [InlineData("{kind: null}")]
    public void Takes_an_account_that_holds_a_witness(string account) =>
        RuleCheck.Of($"storage: {{witness: {account}}}").DoesNotFind("AVD3044");

    [Fact]
    public void Notes_three_nodes_without_a_witness() =>
        RuleCheck.Of("sofs: {witness: null}").Finds("AVD3045", "sofs.witness", Severity.Note);

    [Fact]
    public void Takes_three_nodes_with_a_witness() => RuleCheck.Of("{}").DoesNotFind("AVD3045");

    [Theory]
    [InlineData(@"sofs: {witness: {type: file_share, share: '\\fs01\witness'}}")]
    [InlineData("{deployment: {topology: single_cluster}, sofs: null}")]
    public void Warns_of_a_witness_account_that_nobody_uses(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD3046", "storage.witness", Severity.Warning);

    [Theory]
    [InlineData("{}")]
    [InlineData("{sofs: null, storage: {witness: null}}")]
    [InlineData("sofs: {witness: null}")]
    public void Takes_a_witness_account_that_is_used(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3046");
}
