using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Stacks;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The table of docs/contracts.md: which layer exports which output, and which layers read it.</summary>
public static class ContractsTable
{
    /// <summary>Renders the table, with a line feed after every line.</summary>
    public static string Render()
    {
        var text = new StringBuilder("| layer | output | version | read by | because the reader |\n|---|---|---|---|---|\n");
        foreach (var contract in ContractFacts.All)
        {
            var readers = LayerNames.Of(ContractFacts.ReadersOf(contract)).Select(name => $"`{name}`");
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{contract.Key}` | `{contract.Output}` | {contract.Version} | {string.Join(", ", readers)} | {contract.Purpose} |\n"
            );
        }

        return text.ToString();
    }
}
