using System.CommandLine;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The examples in the help of a verb.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        [DiffCommand.Name] = """
            Examples:
              avd diff --stack prod                                      compared with origin/main
              avd diff --stack prod --base v1.4                          compared with a tag, a branch or a commit
              avd diff --all --base origin/main --format markdown        one comment for a pull request
              avd preview --stack prod --format json > plan.json         keep a preview, change the config, and then:
              avd diff --stack prod --base plan.json --exit-code         exit code 5 if there are changes
            """,
        [VerifyCommand.Name] = """
            Examples:
              az login                                                      who reads; docs/verify.md has the least role of each check
              avd verify --stack prod                                       all checks
              avd verify --stack prod --only phase-5                        those of monitoring
              avd verify --stack prod --only hosts-available                one check
              avd verify --stack prod --format junit --strict > verify.xml  for a build server; warnings fail, too
              avd verify --stack prod --only logs-arriving --since 2h       logs arrive again after a change
              avd verify --stack prod --in-guest --only guest-file-server   witness, volume and shares, asked in the guest
              avd verify --stack prod --format markdown > handover.md       with a checklist for people
              avd verify --stack prod --format html > handover.html         the same as a page to print
            """,
        [DriftCommand.Name] = """
            Examples:
              az login                                             who reads; Reader on the subscriptions is enough
              avd drift --stack prod                               what is missing or differs in Azure?
              avd drift --stack prod --exit-code                   exit code 5 if there is drift
              avd drift --stack prod --format markdown > drift.md  for an issue or a pull request
            """,
        [RollCommand.Name] = """
            Examples:
              avd roll --stack prod --dry-run                    the batches, without Azure
              az login                                           who drains and signs out; docs/roll.md has the roles
              avd roll --stack prod                              shows the plan, asks, and replaces hosts
              avd roll --stack prod --hosts AVD-001 --replace    one host, although it is as the config says
              avd roll --stack prod --resume                     go on after a stop
              avd roll --stack prod --abort                      end it, and open what is drained
            """,
        [HostsCommand.Name] = """
            Examples:
              avd hosts list --stack prod                          status, sessions, drain mode, images
              avd hosts drain AVD-001 AVD-002 --stack prod         no new sessions, and no scaling
              avd hosts drain --cluster clu-01 --stack prod --message "Maintenance at 18:00. Please sign out."
              avd hosts undrain --cluster clu-01 --stack prod      open them again
              avd hosts prune --stack prod                         registrations without a machine
            """,
        [HostsListCommand.Name] = """
            Examples:
              avd hosts list --stack prod                                      by pool and cluster
              avd hosts list --stack prod --status Unavailable --status Shutdown
              avd hosts list --stack prod --pool developers --users            also names the users of sessions
              avd hosts list --stack prod --format csv > hosts.csv             for a spreadsheet
            """,
        [HostsDrainCommand.Drain] = """
            Examples:
              avd hosts drain AVD-001 --stack prod                 one host
              avd hosts drain --pool developers --stack prod --dry-run
              avd hosts drain --cluster clu-01 --stack prod --message "Maintenance at 18:00. Please sign out."
            """,
        [HostsDrainCommand.Undrain] = """
            Examples:
              avd hosts undrain AVD-001 --stack prod               one host
              avd hosts undrain --cluster clu-01 --stack prod      all hosts of a cluster
            """,
        [HostsPruneCommand.Name] = """
            Examples:
              avd hosts prune --stack prod --dry-run               what would be removed, and what stays
              avd hosts prune --stack prod                         asks before it removes
              avd hosts prune --stack prod --yes                   in a script
            """,
        [AdoptCommand.Name] = """
            Examples:
              az group export --name rg-avd --skip-all-params > rg-avd.json       what runs in a resource group
              az group show --name rg-avd --output json > group.json              and the group itself
              avd adopt rg-avd.json group.json --stack prod                       what would the first deployment change?
              avd adopt rg-avd.json group.json --stack prod --output import.json  the file for pulumi import
            """,
        [WatchCommand.Name] = """
            Examples:
              avd watch --stack prod       check the config of a stack at every save of a file
              avd watch --all              check all stacks, and conflicts between them
              avd watch --all > watch.log  a line for each check, and one for each diagnostic that is new or fixed
            """,
        [ExplainCommand.Name] = """
            Examples:
              avd explain                             all areas of codes and all sections of settings
              avd explain AVD0020                     a code
              avd explain AVD2xxx                     the codes of an area
              avd explain host_pool                   a section with its keys
              avd explain host_pool.type              a setting
              avd explain AVD__HOST_POOL__TYPE        the same, by its environment variable
              avd explain host_pool.type --format json
            """,
        [CompletionsCommand.Name] = """
            Examples:
              source <(avd completions bash)                               in ~/.bashrc
              source <(avd completions zsh)                                in ~/.zshrc, after compinit
              avd completions fish > ~/.config/fish/completions/avd.fish   once, and after an upgrade
              avd completions pwsh | Out-String | Invoke-Expression        in $PROFILE

            The scripts also complete dotnet avd. They ask avd for every word, so they fit every later version.
            """,
        [InitCommand.Name] = """
            Examples:
              avd init contoso                             ask, then write it to contoso
              avd init contoso --stack prod --stack test   the same, with two stacks
              avd init contoso --answers answers.yml       from a file, without questions
              avd init contoso --answers answers.yml --set pools="office 300 pooled light"
              avd init --questions                         what is asked and allowed
              avd init contoso --example medium            from an example, without answers

            Some answers of such a file; docs/init.md has a whole one:
              name: contoso
              tenant: 8d5f3e21-7c46-4b90-a1d2-0f9e8d7c6b5a
              pools: [office 100 pooled knowledge, developers 20 personal power]
              stacks: [prod, test]

            Nothing is written unless the whole project is valid. What comes next is in its
            README.md: validate, preview, the first pull request.
            """,
        [UpgradeCommand.Name] = """
            Examples:
              avd upgrade                to the newest version that NuGet has
              avd upgrade --to 1.2.0     to this version

            Run it where Pulumi.yaml is, with the version that the project has now. It changes two files and deploys nothing.
            """,
        [NetworkCommand.Name] = """
            Examples:
              avd network --stack prod                             a table for people
              avd network --stack prod --format csv > network.csv  one line per source range and protocol, for the firewall team
              avd network --stack prod --format json               for a program; docs/network.md describes the form
              avd network --config mine.yml                        for one file
            """,
        [SizingCommand.Name] = """
            Examples:
              avd sizing --stack prod                            a table for people
              avd sizing --stack prod --format markdown          the same, for a page or a pull request
              avd sizing --stack prod --format csv > sizing.csv  one number per line, with the settings that it comes from
              avd sizing --stack prod --format json              for a program; docs/sizing.md describes the form
              avd sizing --config mine.yml                       for one file
            """,
        [ConfigCommand.Name] = """
            Examples:
              avd config --stack prod                       every setting, its value and its origin
              avd config --stack prod --key host_pool       one section
              avd config --stack prod --format json         for a program; docs/exchange.md describes the form
              avd config --stack prod --format yaml         one file that means the same as the stack
            """,
        [ExportCommand.Name] = """
            Examples:
              avd export --stack prod > control-plane.bicepparam                     for control-plane.bicep beside it
              avd export --stack prod --template src/bicep/session-hosts.bicep       the file names this path
              avd export --stack prod --format arm --template session-hosts          ARM, with references to the vault
              avd export --stack prod --format tfvars --output terraform.tfvars      Terraform
              avd export --config mine.yml --pool developers                         one pool of several
            """,
        [PeerTable.ToolName] = """
            Examples:
              avd import azurelocal-avd variables.yml                  the config on standard output, the report beside it
              avd import azurelocal-avd variables.yml --output new     the config in new/config/variables.yml
              avd import azurelocal-avd variables.yml --format json    for a program; docs/exchange.md describes the form
            """,
        [AcceleratorTable.ToolName] = """
            Examples:
              avd import avdaccelerator contoso.bicepparam                      the config on standard output, the report beside it
              avd import avdaccelerator contoso.bicepparam --output new         the config in new/config/variables.yml
              avd import avdaccelerator contoso.parameters.json --format json   for a program; docs/exchange.md describes the form
            """,
        [PrepareCommand.Name] = """
            Examples:
              avd prepare --stack prod                               the tasks of others, in order of time
              avd prepare --stack prod --format json                 for a program; docs/outside.md describes the form
              avd prepare directory --stack prod > directory.ps1     the script of a task, with the values of this estate
              avd prepare volumes --stack prod                       a task without a script: why, who, how to check

            Scripts are for Windows PowerShell 5.1. Read a script before you run it, and run it with -WhatIf first.
            Scripts contain no secrets, change only what is missing or wrong, and check the result.
            """,
    };

    /// <summary>The examples of a verb; empty where it has none.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="program">What the user types for this program.</param>
    public static string Of(Command command, string program) =>
        Examples.TryGetValue(command.Name, out var text) ? $"{text.Replace("  avd ", $"  {program} ", StringComparison.Ordinal)}\n\n" : "";
}
