using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Tests.Infra;

/// <summary>What a terminal shows of the line with the finding, and what it never shows.</summary>
public sealed class DiagnosticExcerptTests
{
    private const string Secret = "hunter2";

    [Fact]
    public async Task A_terminal_shows_the_line_with_a_caret_under_the_column()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.dev.yml", "host_pool:\n  start_vm_on_connect: yes\n"),
            Style.Coloured,
            "validate"
        );

        Assert.Contains(
            "\n    2 |   start_vm_on_connect: yes\n      |                        ^\n",
            WithoutColours(run.Out),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Redirected_output_shows_no_line()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.dev.yml", "host_pool:\n  start_vm_on_connect: yes\n"),
            "validate"
        );
        Assert.DoesNotContain(" | ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - {name: a, type: Desktop}", 5, "application_groups[0]")]
    [InlineData("  days: [Monday, Sunday]", 18, "scaling.schedules[0].days[1]")]
    [InlineData("    - {name: azl-b1, x: [1]}", 26, "unknown.path[0]")]
    public void What_would_be_cut_to_nothing_is_left_out(string line, int column, string path) =>
        Assert.Null(DiagnosticExcerpt.Of(Finding(path, "something else", column), line));

    [Theory]
    [InlineData("join_password: hunter2")]
    [InlineData("join_pasword: hunter2")]
    [InlineData("{join_password: hunter2, netbios_name: WAYTOOLONGNETBIOSNAME}")]
    [InlineData("{netbios_name: WAYTOOLONGNETBIOSNAME, join_password: hunter2}")]
    [InlineData("{netbios_name: WAYTOOLONGNETBIOSNAME, join_pasword: hunter2}")]
    [InlineData("netbios_name: WAYTOOLONGNETBIOSNAME # the password is hunter2")]
    [InlineData("join_password: [hunter2]")]
    [InlineData("join_password: {secure: hunter2}")]
    [InlineData("join_password: &pw hunter2")]
    [InlineData("unknown: {join_password: hunter2}")]
    [InlineData("\"hunter2\"")]
    [InlineData("[hunter2]")]
    [InlineData("join_password: \"hunter2")]
    [InlineData("join_password: hunter2: hunter2")]
    public async Task A_secret_in_the_line_is_never_shown(string domain)
    {
        var files = FakeFiles.OfRepository().With("config/variables.dev.yml", $"domain:\n  {domain}\n");
        var run = await CommandRun.OfAsync(files, Style.Coloured, "validate");

        Assert.Equal(1, run.Code);
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_the_address_of_a_proxy_is_not_shown_either()
    {
        var files = FakeFiles
            .OfRepository()
            .With("config/variables.dev.yml", "session_host: {http_proxy: {http_proxy: \"http://svc:hunter2@proxy.contoso.com:8080\"}}\n");
        var run = await CommandRun.OfAsync(files, Style.Coloured, "validate");

        Assert.Contains("session_host.http_proxy.http_proxy", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_a_base_line_that_the_overlay_replaces_is_not_shown_either()
    {
        var files = FakeFiles
            .OfRepository()
            .Replacing("config/variables.yml", "  netbios_name: CONTOSO\n", "")
            .Replacing(
                "config/variables.yml",
                "\ndomain:\n",
                "\ndomain: {netbios_name: WAYTOOLONGNETBIOSNAME, join_password: hunter2}\nx-rest:\n"
            )
            .With("config/variables.dev.yml", "domain: {join_password: generate}\n");
        var run = await CommandRun.OfAsync(files, Style.Coloured, "validate");

        Assert.Contains("| … netbios_name: WAYTOOLONGNETBIOSNAME …\n", WithoutColours(run.Out), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  type: pooled", 9, "host_pool.type", "host_pool.type is 'pooled'", "  type: pooled", 8)]
    [InlineData("  type: \"pooled\" # or not", 9, "host_pool.type", "host_pool.type is 'pooled'", "  type: \"pooled\" …", 8)]
    [InlineData("host_pool: {type: pooled, name: a}", 19, "host_pool.type", "host_pool.type is 'pooled'", "… type: pooled …", 8)]
    [InlineData("  - 10.0.0.400", 5, "network.dns_servers[0]", "is '10.0.0.400'", "  - 10.0.0.400", 4)]
    [InlineData("  -", 3, "network.dns_servers[1]", "is empty", "  …", 2)]
    [InlineData("  ou_path: OU=A,DC=b", 12, "domain.ou_path", "is 'OU=A,DC=b'", "  ou_path: OU=A,DC=b", 11)]
    [InlineData("      users: 270", 7, "pools.office.sizing.nodes", "sizing.nodes is not set", "      users: …", 6)]
    [InlineData("    users: 270", 12, "sizing.nodes", "sizing.nodes is not set", "    users: …", 11)]
    [InlineData("  pattern: hybrid_entra", 12, "identity.sso", "is false with hybrid_entra", "  pattern: hybrid_entra", 11)]
    [InlineData("    - {name: a, count: 5}", 24, "session_host.clusters[0].cores", "is too few", "… count: …", 9)]
    [InlineData("  max: 1", 8, "host_pool.max", "must be at most 16", "  max: …", 7)]
    [InlineData("tags: [a, b]", 7, "tags", "its value is a list", "tags: […", 6)]
    [InlineData("  tpye: Pooled", 3, "host_pool.tpye", "'tpye' is not a key", "  tpye: …", 2)]
    [InlineData("  name: x", 3, "host_pool", "anything about the pool", "  name: …", 2)]
    public void Shows_the_entry_and_no_more(string line, int column, string path, string message, string text, int caret) =>
        Assert.Equal(new DiagnosticExcerpt(text, caret), DiagnosticExcerpt.Of(Finding(path, message, column), line));

    [Theory]
    [InlineData("anything", 1, "")]
    [InlineData("  other: x", 3, "host_pool")]
    [InlineData("short", 9, "host_pool.name")]
    [InlineData("  hunter2: x", 12, "host_pool.name")]
    [InlineData("  password: keyvault://kv-contoso/x", 13, "session_host.admin.password")]
    [InlineData("  name: \u001b[2J", 9, "host_pool.name")]
    public void Shows_nothing_where_it_cannot_know_what_it_shows(string line, int column, string path) =>
        Assert.Null(DiagnosticExcerpt.Of(Finding(path, "this says \u001b[2J", column), line));

    [Fact]
    public void Says_nothing_of_a_file_that_has_gone() =>
        Assert.Null(
            new DiagnosticSource(FakeFiles.OfRepository(), FakeFiles.Root).ExcerptOf(
                Finding("host_pool.name", "is 'x'", 1) with
                {
                    Origin = new(OriginKind.File, "config/gone.yml", 1, 1),
                }
            )
        );

    private static Diagnostic Finding(string path, string message, int column) =>
        new("AVD0000", Severity.Error, new(OriginKind.File, "config/variables.yml", 1, column), path, message);

    private static string WithoutColours(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\e\\[[0-9;]*m", "");
}
