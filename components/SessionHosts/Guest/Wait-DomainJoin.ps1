# Waits until the machine is joined, restarted and at rest, so that nothing that follows is cut off by the restart of the join.
[CmdletBinding(PositionalBinding = $false)]
param(
    # domain: Active Directory, also where the device becomes hybrid later; entra: Microsoft Entra ID alone
    [string] $JoinType = '',
    # the DNS name of the domain; with domain
    [string] $DomainName = '',
    # the tenant's id; with entra
    [string] $TenantId = '',
    # how long Windows must have been up, with all checks passed
    [string] $MarginSeconds = '',
    # how long to wait for all of it
    [string] $TimeoutSeconds = ''
)

. "$PSScriptRoot/Common.ps1"
