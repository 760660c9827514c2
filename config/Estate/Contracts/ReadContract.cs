using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate.Contracts;

/// <summary>A contract that a stack reads from other stacks.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Given">The entry of <c>avd:contracts</c> that names these stacks.</param>
/// <param name="Members">What the stack needs of it.</param>
public sealed record ReadContract(ContractFact Contract, GivenContract Given, ImmutableArray<ContractMember> Members);

/// <summary>A member of a contract.</summary>
/// <param name="Path">Its path in the output, such as <c>pools.default.hostPoolResourceId</c>.</param>
/// <param name="Meant">What the config means by it; empty for nothing, null where only the other stack knows.</param>
/// <param name="Setting">The setting that it comes from.</param>
/// <param name="Pool">Default: null, for what all pools share. The pool that it belongs to.</param>
public sealed record ContractMember(string Path, string? Meant, string Setting, EstatePool? Pool = null);
