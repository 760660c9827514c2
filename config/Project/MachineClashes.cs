using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Claims;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Project;

/// <summary>Names and addresses that machines of several stacks use: AVD5052 and AVD5053.</summary>
internal static class MachineClashes
{
    public static IEnumerable<StackClash> Of(ImmutableArray<ProjectStack> stacks) =>
        [
            .. TwiceMade(stacks),
            .. Between(
                stacks,
                MachineClaims.Names,
                DomainOf,
                ProjectDiagnostics.SameComputer,
                "computers",
                "computer",
                static source =>
                    source.IsFileServer
                        ? "Use other names for the file server in one of the stacks, or deploy it from only one stack (avd:layers)."
                        : $"Change {source.Path} in one of the stacks, or start the numbers after those of the other stack (session_host.start_number)."
            ),
            .. Between(
                stacks,
                MachineClaims.Addresses,
                static (_, _) => "",
                ProjectDiagnostics.SameAddress,
                "addresses",
                "address",
                static source =>
                    source.IsFileServer
                        ? "Use other addresses for the file server in one of the stacks, or deploy it from only one stack (avd:layers)."
                        : "Use other addresses in one of the stacks."
            ),
        ];

    // one pool may have its host pool in one stack and its hosts in another, but its hosts in one only
    private static IEnumerable<StackClash> TwiceMade(ImmutableArray<ProjectStack> stacks) =>
        stacks
            .Where(stack => stack.Config.Layers.HasFlag(Layers.Hosts))
            .SelectMany(stack => stack.PickedPools.Select(pool => (Stack: stack, Pool: pool)))
            .GroupBy(made => made.Pool.HostPoolId, StringComparer.OrdinalIgnoreCase)
            // two stacks that both make the host pool are told so
            .Where(same => same.Skip(1).Any() && same.Count(made => made.Stack.Config.Layers.HasFlag(Layers.Pools)) < 2)
            .Select(same =>
                (Pool: same.First().Pool, Places: same.Select(made => (made.Stack, made.Pool.PathOf("session_host"))).ToImmutableArray())
            )
            .Select(twice =>
                StackClash.Of(
                    ProjectDiagnostics.SameComputer,
                    twice.Places,
                    [twice.Pool.HostPoolId],
                    $"The stacks {ProjectStack.NamesOf(twice.Places.Select(place => place.Stack))} create the session hosts of the same host pool, '{twice.Pool.Settings.HostPool.Name}'.",
                    "Remove the layer session_hosts from avd:layers in one of the stacks, or select different pools in each stack (avd:pools)."
                )
            );

    private static IEnumerable<StackClash> Between(
        ImmutableArray<ProjectStack> stacks,
        Func<PoolConfig, IEnumerable<Claim<MachineClaims>>> claims,
        Func<ProjectStack, EstatePool, string> scopeOf,
        DiagnosticDescriptor descriptor,
        string nouns,
        string noun,
        Func<MachineClaims, string> advice
    ) =>
        Clashes
            .Of(stacks.SelectMany(stack => Claimed(stack, claims, scopeOf)))
            .Where(clash => clash.First.Source.Stack != clash.Second.Source.Stack)
            // one setting may stand for many
            .GroupBy(clash =>
                (
                    clash.First.Source.Stack,
                    clash.Second.Source.Stack,
                    clash.First.Source.Of.IsFileServer,
                    clash.Second.Source.Of.IsFileServer,
                    clash.First.Source.Of.List.Split('.')[0],
                    clash.Second.Source.Of.List.Split('.')[0]
                )
            )
            .Select(same =>
            {
                var (first, second) = (same.First().First.Source, same.First().Second.Source);
                ImmutableArray<(ProjectStack Stack, string Path)> places = [(first.Stack, first.Of.Path), (second.Stack, second.Of.Path)];
                var things = same.Select(clash => clash.Second.Source.Of.At(clash.Number))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToImmutableArray();
                return StackClash.Of(
                    descriptor,
                    places,
                    things,
                    $"The stacks {ProjectStack.NamesOf([first.Stack, second.Stack])} both have the {(things.Length == 1 && SpanOf(same.First()).Length == 0 ? noun : nouns)} {StackClash.Named(things)}{SpanOf(same.First())}: {StackClash.From(places)}.",
                    advice(second.Of)
                );
            });

    private static IEnumerable<Claim<(ProjectStack Stack, MachineClaims Of)>> Claimed(
        ProjectStack stack,
        Func<PoolConfig, IEnumerable<Claim<MachineClaims>>> claims,
        Func<ProjectStack, EstatePool, string> scopeOf
    )
    {
        // the file server is that of the stack that makes it; other stacks only speak of it
        var makesFileServer = stack.Config.Layers.HasFlag(Layers.Sofs);
        var hosts = stack.PoolsAtWork.ToHashSet();
        return stack.PickedPools.SelectMany(pool =>
            claims(pool.Config)
                .Where(claim => claim.Source.IsFileServer ? makesFileServer : hosts.Contains(pool))
                .Select(claim => new Claim<(ProjectStack, MachineClaims)>(
                    $"{scopeOf(stack, pool)} {SegmentOf(pool.Settings, claim)} {claim.Key}",
                    claim.First,
                    claim.Last,
                    claim.Source.IsFileServer ? $"sofs {stack.Name}" : pool.HostPoolId.ToUpperInvariant(),
                    (stack, claim.Source)
                ))
        );
    }

    // names meet in a domain; machines that join none meet in their resource group
    private static string DomainOf(ProjectStack stack, EstatePool pool) =>
        pool.Settings.Domain is { } domain
            ? domain.Fqdn.ToString().ToUpperInvariant()
            : stack.Estate.Groups.SessionHosts.Id.ToUpperInvariant();

    private static string SegmentOf(AvdSettings settings, Claim<MachineClaims> claim) =>
        claim.Source.Network is { } name && NetworkPlan.ByName(settings).GetValueOrDefault(name) is { } network
            ? SegmentKey.Of(network)
            : "";

    // of hosts there may be thousands: their names are a span of numbers
    private static string SpanOf(Clash<(ProjectStack Stack, MachineClaims Of)> clash)
    {
        var last = Math.Min(clash.First.Last, clash.Second.Last);
        return last > clash.Number ? $" to '{clash.Second.Source.Of.At(last)}'" : "";
    }
}
