using System.Net.Sockets;
using AvdPulumi.Infra.Connections;
using AvdPulumi.Infra.Engine.Vaults;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>Tries and time are bounded, and a token goes to the vault of the config alone.</summary>
public sealed class VaultConnectionTests
{
    [Theory]
    [InlineData(429, "the vault answers 429, throttled, after 5 tries")]
    [InlineData(503, "the vault answers 503, after 5 tries")]
    public async Task A_busy_vault_is_asked_five_times_with_growing_pauses(int status, string says)
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Error(status, "Throttled"), VaultReading.Challenge);
        var clock = new PausesAtOnce(VaultReading.Patience.TotalTime);
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault, clock));

        Assert.Equal("AVD5087", fault.Diagnostic.Code);
        Assert.Contains(says, fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(5, vault.Asked.Count);
        Assert.Equal([1d, 2, 4, 8], clock.Pauses);
    }

    [Fact]
    public async Task A_vault_that_is_busy_for_a_while_returns_the_secret_after_the_pauses_that_it_asked_for()
    {
        var busy = VaultAnswers.Error(429, "Throttled");
        var until = PausesAtOnce.Now.AddSeconds(17).ToString("R");
        await using var vault = await VaultDouble.StartAsync(
            VaultAnswers.InTurn(
                VaultAnswers.With("Retry-After", "7", busy),
                VaultAnswers.With("Retry-After", "1", busy),
                VaultAnswers.With("Retry-After", until, busy),
                VaultAnswers.Secret()
            ),
            VaultReading.Challenge
        );
        var clock = new PausesAtOnce(VaultReading.Patience.TotalTime);

        Assert.Equal(VaultAnswers.Value, await VaultReading.ReaderOf(vault, clock).ReadAsync(VaultReading.Place));
        Assert.Equal([7d, 2, 17], clock.Pauses);
    }

    [Fact]
    public async Task A_vault_that_asks_for_a_longer_pause_than_allowed_is_not_asked_again()
    {
        await using var vault = await VaultDouble.StartAsync(
            VaultAnswers.With("Retry-After", "31", VaultAnswers.Error(429, "Throttled")),
            VaultReading.Challenge
        );
        var clock = new PausesAtOnce(VaultReading.Patience.TotalTime);
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault, clock));

        Assert.Contains("after 1 try.", fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Single(vault.Asked);
        Assert.Empty(clock.Pauses);
    }

    [Fact]
    public void No_pause_is_longer_than_allowed_and_all_of_them_fit_into_the_total_time()
    {
        var patience = VaultReading.Patience;

        Assert.Equal([1d, 2, 4, 8, 16, 30, 30], Enumerable.Range(1, 7).Select(attempt => patience.PauseAfter(attempt).TotalSeconds));
        Assert.True(
            (patience.AnswerTime * patience.Tries)
                + Enumerable.Range(1, patience.Tries - 1).Select(patience.PauseAfter).Aggregate((a, b) => a + b)
                < patience.TotalTime
        );
    }

    [Fact]
    public async Task A_vault_that_does_not_answer_is_asked_as_often_as_allowed()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Silence, VaultReading.Challenge);
        var patience = new RequestPatience { Tries = 2, AnswerTime = TimeSpan.FromMilliseconds(300) };
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault, patience: patience));

        Assert.Equal("AVD5088", fault.Diagnostic.Code);
        Assert.Contains(
            "kv-contoso.vault.azure.net does not answer in time, after 2 tries",
            fault.Diagnostic.Message,
            StringComparison.Ordinal
        );
        Assert.InRange(vault.Asked.Count, 1, 2);
    }

    [Fact]
    public async Task The_total_time_ends_a_try_that_would_go_on()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Silence, VaultReading.Challenge);
        var patience = new RequestPatience { TotalTime = TimeSpan.FromMilliseconds(500), AnswerTime = TimeSpan.FromMinutes(10) };
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault, TimeProvider.System, patience: patience));

        Assert.Equal("AVD5088", fault.Diagnostic.Code);
        Assert.Contains(
            "sign-in and answer of kv-contoso.vault.azure.net took more than",
            fault.Diagnostic.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_as_cancelled()
    {
        using var run = new CancellationTokenSource();
        await using var vault = await VaultDouble.StartAsync(
            (context, count) =>
            {
                run.Cancel();
                return VaultAnswers.Silence(context, count);
            },
            VaultReading.Challenge
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            VaultReading.ReaderOf(vault).ReadAsync(VaultReading.Place, run.Token)
        );
        Assert.Single(vault.Asked);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var vault = await VaultDouble.StartAsync(
            VaultAnswers.With("Location", "https://kv-other.vault.azure.net/secrets/hook", VaultAnswers.Page(status)),
            VaultReading.Challenge
        );
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault));

        Assert.Equal("AVD5086", fault.Diagnostic.Code);
        Assert.Contains($"answers {status}, a redirect", fault.Diagnostic.Message, StringComparison.Ordinal);
        // both names lead to the double: it would have seen it
        Assert.All(vault.Requests, request => Assert.Equal("kv-contoso.vault.azure.net", request.Host));
    }

    [Theory]
    [InlineData(
        "Bearer authorization=\"https://login.microsoftonline.com/00000000-0000-0000-0000-0000000000ee\", resource=\"https://vault.azure.net\""
    )]
    [InlineData("Bearer authorization=\"https://login.microsoftonline.com/{tenant}\", resource=\"https://vault.evil.example\"")]
    [InlineData("Bearer authorization=\"https://login.evil.example/{tenant}\", resource=\"https://vault.azure.net\"")]
    [InlineData("Bearer authorization_uri=\"https://login.microsoftonline.com/common\", scope=\"https://vault.azure.net/.default\"")]
    [InlineData("Bearer authorization=\"https://login.microsoftonline.com/{tenant}\", resource=\"https://azure.net\"")]
    public async Task No_token_is_requested_for_another_tenant_or_resource(string challenge)
    {
        await using var vault = await VaultDouble.StartAsync(
            VaultAnswers.Secret(),
            challenge.Replace("{tenant}", VaultReading.Subscription.TenantId.ToString(), StringComparison.Ordinal)
        );
        var login = new VaultTestLogin();
        var fault = await VaultReading.FailureAsync(VaultReading.ReaderOf(vault, login: login), VaultReading.NewPlace());

        Assert.Equal("AVD5086", fault.Diagnostic.Code);
        Assert.Equal(0, login.Asked);
        Assert.Empty(vault.Asked);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_not_tried_again_and_says_what_to_deploy_first()
    {
        var clock = new PausesAtOnce(VaultReading.Patience.TotalTime);
        var fault = await VaultReading.FailureAsync(ReaderOf(SocketError.HostNotFound, clock));

        Assert.Equal("AVD5085", fault.Diagnostic.Code);
        Assert.Contains("the name kv-contoso.vault.azure.net does not resolve", fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("Deploy the stack with the layer control_plane first", fault.Diagnostic.Hint, StringComparison.Ordinal);
        Assert.Empty(clock.Pauses);
    }

    [Theory]
    [InlineData(SocketError.TryAgain, "AVD5085")]
    [InlineData(SocketError.ConnectionRefused, "AVD5088")]
    [InlineData(SocketError.NetworkUnreachable, "AVD5088")]
    public async Task What_may_pass_is_tried_again(SocketError error, string code)
    {
        var clock = new PausesAtOnce(VaultReading.Patience.TotalTime);

        Assert.Equal(code, (await VaultReading.FailureAsync(ReaderOf(error, clock))).Diagnostic.Code);
        Assert.Equal([1d, 2, 4, 8], clock.Pauses);
    }

    [Fact]
    public async Task A_certificate_that_this_machine_does_not_trust_gets_no_request()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(), VaultReading.Challenge);
        var handler = vault.Lead(AzureLogin.Handler());
        handler.SslOptions = new();
        var login = new VaultTestLogin();
        var fault = await VaultReading.FailureAsync(
            ReaderOf(handler, new PausesAtOnce(VaultReading.Patience.TotalTime), login),
            VaultReading.NewPlace()
        );

        Assert.Equal("AVD5088", fault.Diagnostic.Code);
        Assert.Contains("this machine does not trust the certificate of kv-", fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(vault.Requests);
        Assert.Equal(0, login.Asked);
    }

    private static VaultReader ReaderOf(SocketError error, TimeProvider clock)
    {
        var handler = AzureLogin.Handler();
        handler.UseProxy = false;
        handler.ConnectCallback = (_, _) => throw new SocketException((int)error);
        return ReaderOf(handler, clock, new VaultTestLogin());
    }

    private static VaultReader ReaderOf(SocketsHttpHandler handler, TimeProvider clock, VaultTestLogin login) =>
        new(VaultReading.Subscription, login, handler, VaultReading.Patience, clock);
}
