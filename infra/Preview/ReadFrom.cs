using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Infra.Preview;

/// <summary>What a stack reads from one contract of another stack.</summary>
/// <param name="Stack">Full name of the other stack.</param>
/// <param name="Output">The output with the contract.</param>
/// <param name="Version">The version that is read.</param>
/// <param name="Members">Paths of the members that this stack needs.</param>
/// <param name="IsAssumed">Whether the other stack cannot be previewed here, so that this preview assumes what it exports.</param>
public sealed record ReadFrom(string Stack, string Output, double Version, ImmutableArray<string> Members, bool IsAssumed)
{
    /// <summary>What the stack of a request reads, by contract in phase order.</summary>
    internal static ImmutableArray<ReadFrom> Of(PreviewRequest request) =>
        [
            .. ReadContracts
                .Of(request.Estate)
                .SelectMany(read => read.Given.Stacks.Select(stack => Of(read, stack.ToString(), request)))
                // of several stacks for one layer, one may have nothing that is needed here
                .Where(read => !read.Members.IsEmpty),
        ];

    private static ReadFrom Of(ReadContract read, string stack, PreviewRequest request)
    {
        var exported = request.OtherOutputs.GetValueOrDefault(stack);
        var paths = read.Members.SelectMany(PathsOf);
        return new(
            stack,
            read.Contract.Output,
            read.Contract.Version,
            [.. exported is null ? paths : paths.Where(path => Has(exported.GetValueOrDefault(read.Contract.Output), path.Split('.')))],
            exported is null
        );
    }

    // with the shares of the profiles, those of the Office containers are read
    private static IEnumerable<string> PathsOf(ContractMember member) =>
        member.Meant is null
            ?
            [
                member.Path,
                member.Path.Replace(ContractMemberNames.ProfileShares, ContractMemberNames.OfficeShares, StringComparison.Ordinal),
            ]
            : [member.Path];

    private static bool Has(PreviewValue? value, ReadOnlySpan<string> path) =>
        path.IsEmpty
            ? value is not (null or PreviewValue.Text(""))
            : value is PreviewValue.Map(var members) && Has(members.GetValueOrDefault(path[0]), path[1..]);
}
