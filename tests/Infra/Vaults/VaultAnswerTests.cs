using AvdPulumi.Tests.Stacks;
using Azure.Identity;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>Each answer of a vault has its own message, with the vault, the reason and the next command.</summary>
public sealed class VaultAnswerTests
{
    [Fact]
    public async Task The_value_comes_from_the_vault_of_the_reference_with_one_token()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(), VaultReading.Challenge);
        var (login, place) = (new VaultTestLogin(), VaultReading.NewPlace());

        Assert.Equal(VaultAnswers.Value, await VaultReading.ReaderOf(vault, login: login).ReadAsync(place));
        Assert.Equal(1, login.Asked);
        Assert.Equal(new VaultRequest(place.Host, "/secrets/hook", true), vault.Asked.Single());
        Assert.Equal([false, true], vault.Requests.Select(request => request.HasToken));
    }

    [Theory]
    [InlineData(
        403,
        "Forbidden",
        "ForbiddenByRbac",
        "AVD5080",
        "no role Key Vault Secrets User on /subscriptions/",
        "az role assignment create --assignee "
    )]
    [InlineData(
        401,
        "Unauthorized",
        "",
        "AVD5080",
        "answers 401: the deploying identity has no role",
        "--role \"Key Vault Secrets User\" --scope \"/subscriptions/"
    )]
    [InlineData(403, "Forbidden", "AccessDenied", "AVD5080", "uses access policies", "az keyvault set-policy --name kv-contoso ")]
    [InlineData(
        403,
        "Forbidden",
        "ForbiddenByFirewall",
        "AVD5081",
        "the network rules of kv-contoso",
        "az keyvault network-rule list --name kv-contoso"
    )]
    [InlineData(
        403,
        "Forbidden",
        "ForbiddenByConnection",
        "AVD5081",
        "the network rules of kv-contoso",
        "az keyvault network-rule add --name kv-contoso "
    )]
    [InlineData(
        403,
        "Forbidden",
        "SecretDisabled",
        "AVD5083",
        "the secret hook is disabled",
        "az keyvault secret set-attributes --vault-name kv-contoso --name hook --enabled true"
    )]
    [InlineData(
        403,
        "Forbidden",
        "",
        "AVD5040",
        "the vault answered 403 Forbidden",
        "az keyvault secret show --vault-name kv-contoso --name hook --query id"
    )]
    [InlineData(400, "<b>Canary</b>", "", "AVD5040", "the vault answered 400.", "az keyvault secret show")]
    public async Task A_refusal_is_said_as_what_it_is(int status, string code, string inner, string diagnostic, string says, string command)
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Error(status, code, inner), VaultReading.Challenge);
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault));

        Assert.Equal(diagnostic, fault.Diagnostic.Code);
        Assert.Contains(says, fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(command, fault.Diagnostic.Hint, StringComparison.Ordinal);
        Assert.Single(vault.Asked);
    }

    [Fact]
    public async Task The_command_for_the_role_names_the_identity_and_the_vault_of_the_config()
    {
        var settings = TestSettings.Minimal;
        var id = new Guid("00000000-0000-0000-0000-0000000000dd");
        Assert.True(
            AvdPulumi.Configuration.Values.ArmId.TryCreate(
                "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-contoso",
                out var external
            )
        );
        var place = VaultReading.PlaceOf(
            settings with
            {
                KeyVault = settings.KeyVault with { ExternalVaults = [new() { Name = "KV-contoso", Id = external }] },
                Identity = settings.Identity with
                {
                    DeploymentPrincipal = new() { Name = "deployer", ObjectId = id },
                },
            }
        );
        await using var vault = await VaultDouble.StartAsync(
            VaultAnswers.Error(403, "Forbidden", "ForbiddenByRbac"),
            VaultReading.Challenge
        );
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault), place);

        Assert.Contains(
            $"az role assignment create --assignee {id} --role \"Key Vault Secrets User\" --scope \"{external}\". ",
            fault.Diagnostic.Hint,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_missing_secret_is_to_be_set_whether_or_not_the_identity_may_list_deleted_ones(int deleted)
    {
        await using var vault = await VaultDouble.StartAsync(
            VaultAnswers.OrDeleted(VaultAnswers.Error(404, "SecretNotFound"), VaultAnswers.Error(deleted, "Forbidden")),
            VaultReading.Challenge
        );
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault));

        Assert.Equal("AVD5082", fault.Diagnostic.Code);
        Assert.Contains("the vault kv-contoso has no secret hook", fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(
            "az keyvault secret set --vault-name kv-contoso --name hook --file ",
            fault.Diagnostic.Hint,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_deleted_secret_is_to_be_recovered()
    {
        await using var vault = await VaultDouble.StartAsync(
            VaultAnswers.OrDeleted(VaultAnswers.Error(404, "SecretNotFound"), VaultAnswers.Secret()),
            VaultReading.Challenge
        );
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault));

        Assert.Equal("AVD5083", fault.Diagnostic.Code);
        Assert.Contains("az keyvault secret recover --vault-name kv-contoso --name hook", fault.Diagnostic.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exp", -1, "the secret expired on 2026-11-20 08:29 UTC")]
    [InlineData("exp", 0, "the secret expired on 2026-11-20 08:30 UTC")]
    [InlineData("nbf", 1, "the secret is not valid before 2026-11-20 08:31 UTC")]
    public async Task A_secret_outside_its_dates_is_not_used(string attribute, int minutes, string says)
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(Date(attribute, minutes)), VaultReading.Challenge);
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault));

        Assert.Equal("AVD5084", fault.Diagnostic.Code);
        Assert.Contains(says, fault.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exp", 1)]
    [InlineData("nbf", 0)]
    public async Task Within_its_dates_it_is(string attribute, int minutes)
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(Date(attribute, minutes)), VaultReading.Challenge);

        Assert.Equal(VaultAnswers.Value, await VaultReading.ReaderOf(vault).ReadAsync(VaultReading.Place));
    }

    [Fact]
    public async Task A_page_in_place_of_an_answer_is_not_shown()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Page(407), VaultReading.Challenge);

        Assert.Contains(
            "the vault answered 407.",
            (await VaultReading.FailureAsync(VaultReading.ReaderOf(vault))).Diagnostic.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_login_nothing_is_sent_and_the_command_names_the_tenant()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(), VaultReading.Challenge);
        var fault = await VaultReading.FailureAsync(
            VaultReading.ReaderOf(vault, login: new VaultTestLogin(new CredentialUnavailableException("Canary")))
        );

        Assert.Equal("AVD5089", fault.Diagnostic.Code);
        Assert.Contains("nobody is signed in to Azure", fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains($"az login --tenant {VaultReading.Subscription.TenantId}", fault.Diagnostic.Hint, StringComparison.Ordinal);
        Assert.Empty(vault.Asked);
    }

    [Fact]
    public async Task A_login_that_is_refused_shows_the_code_alone()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(), VaultReading.Challenge);
        var fault = await VaultReading.FailureAsync(
            VaultReading.ReaderOf(vault, login: new VaultTestLogin(new AuthenticationFailedException("Canary AADSTS700082: Canary")))
        );

        Assert.Equal("AVD5089", fault.Diagnostic.Code);
        Assert.EndsWith("(AADSTS700082).", fault.Diagnostic.Message, StringComparison.Ordinal);
    }

    private static string Date(string attribute, int minutes) =>
        $",\"{attribute}\":{PausesAtOnce.Now.AddMinutes(minutes).ToUnixTimeSeconds()}";
}
