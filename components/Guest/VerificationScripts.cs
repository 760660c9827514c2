using System.Collections.Immutable;

namespace AvdPulumi.Components.Guest;

/// <summary>The scripts that no deployment runs: <c>avd verify --in-guest</c> does.</summary>
public static class VerificationScripts
{
    /// <summary>What a line begins with that says what one check found; the check, <c>passed</c>, <c>failed</c>, <c>unknown</c> or <c>absent</c>, and a sentence follow.</summary>
    public const string CheckWord = "AVDPULUMI-CHECK";

    /// <summary>Looks whether a session host works, from the inside. It changes nothing, and goes on after a check that fails.</summary>
    public static GuestScript TestSessionHost { get; } =
        new()
        {
            Name = "Test-SessionHost",
            Parameters =
            [
                new() { Name = "JoinType", Meaning = "domain: Active Directory alone; hybrid: both; entra: Microsoft Entra ID alone." },
                new()
                {
                    Name = "DomainName",
                    Meaning = "The DNS name of the domain; with domain and hybrid.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "TenantId",
                    Meaning = "The tenant's id; with hybrid and entra.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "Names",
                    Meaning = "The names that DNS must know, with commas between them.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "Endpoints",
                    Meaning = "The addresses that must answer on TCP, each as name:port, with commas between them.",
                    IsOptional = true,
                },
                new() { Name = "TimeServer", Meaning = "The time server that the clock is compared with." },
                new() { Name = "MaxOffsetSeconds", Meaning = "How many seconds the clock may be off, 1 to 3600." },
                new() { Name = "FreeDiskPercent", Meaning = "How many percent of the system disk must be free, 1 to 99." },
                new()
                {
                    Name = "Shares",
                    Meaning = "The shares of containers, whose servers must be reached on port 445: a line for each.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "Values",
                    Meaning =
                        "The registry values that are expected: a line for each, with key, name, type (Number or Text) and value, and bars between them. {q} is a double quote.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "ValuesHash",
                    Meaning = "The SHA-256 of Values, in hexadecimal digits.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "Removed",
                    Meaning = "The registry values that must not be there: a line for each, with key and name, and a bar between them.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "OldestVersion",
                    Meaning = "The oldest version of FSLogix that will do. Left out: the host has no FSLogix.",
                    IsOptional = true,
                },
            ],
        };

    /// <summary>All of them.</summary>
    public static ImmutableArray<GuestScript> All { get; } = [TestSessionHost];
}
