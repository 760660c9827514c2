# Sets the time servers of a machine that is in no domain. In a domain, time comes from the domain controllers.
[CmdletBinding(PositionalBinding = $false)]
param(
    # DNS names or IPv4 addresses, as a list
    [string] $Servers = ''
)

. "$PSScriptRoot/Common.ps1"
