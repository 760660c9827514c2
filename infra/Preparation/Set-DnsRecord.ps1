<#
.SYNOPSIS
Registers the names of file server clusters in DNS.
.DESCRIPTION
Adds missing A records, and grants the cluster's computer object full control of each name; the cluster can then update it.
Records with other addresses are kept and reported. If the zone accepts secure dynamic updates and has no record of these names, the cluster registers
them itself, and this script does no harm.
Run it after Set-DirectoryObject.ps1, as an administrator of the zone. Needs the modules DnsServer and ActiveDirectory (RSAT). Run it with -WhatIf first. A second
run changes nothing.
.LINK
https://learn.microsoft.com/powershell/module/dnsserver/add-dnsserverresourcerecorda
#>
[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]
param(
    # The zone: the domain's DNS name.
    [string] $Zone = '',
    # Of each name: Name, Addresses, Cluster (whose computer object keeps it).
    [hashtable[]] $Records = @(),
    # The DNS server. Default: a writable domain controller of the domain.
    [string] $DnsServer
)

. "$PSScriptRoot/Common.ps1"

. "$PSScriptRoot/Directory.ps1"

# --- this script
function Get-Record {
    param([string] $Name)

    return @(Get-DnsServerResourceRecord -ZoneName $Zone -Name $Name -RRType A -ComputerName $DnsServer -ErrorAction SilentlyContinue)
}

function Get-Address {
    param([string] $Name)

    return @(Get-Record $Name | ForEach-Object { "$($_.RecordData.IPv4Address)" })
}

# all A records of one name are one object of the directory; a zone in files has none
function Get-RecordGrant {
    foreach ($record in $Records) {
        $cluster = Find-Computer $record.Cluster $server
        $place = Get-Record $record.Name | Where-Object { $_.DistinguishedName } | Select-Object -First 1
        if ($cluster -and $place) { New-Grant -On $place.DistinguishedName -Sid $cluster.SID -Rights GenericAll -Meaning "$($record.Cluster)$ full control of the DNS name $($record.Name)" }
    }
}

$server = Connect-Directory $Zone
if (-not $DnsServer) { $DnsServer = $server }
Write-Host "Registers $(@($Records).Count) name(s) in the zone $Zone on $DnsServer."

foreach ($record in $Records) {
    if (-not (Find-Computer $record.Cluster $server)) { throw "The computer object $($record.Cluster) is missing. Run the script of the task directory first." }
    $there = @(Get-Address $record.Name)
    foreach ($address in $record.Addresses) {
        if (($there -notcontains $address) -and (Test-Change -Target "$($record.Name).$Zone" -Action "add the address $address")) {
            Add-DnsServerResourceRecordA -ZoneName $Zone -Name $record.Name -IPv4Address $address -ComputerName $DnsServer
        }
    }

    $others = @($there | Where-Object { $record.Addresses -notcontains $_ })
    if ($others) { Write-Warning "$($record.Name).$Zone also has $($others -join ', '). Remove addresses that are no longer in use: clients try every address." }
}

Get-RecordGrant | ForEach-Object { Add-Grant $_ }

# read back
$found = @(
    foreach ($record in $Records) {
        $there = @(Get-Address $record.Name)
        foreach ($address in $record.Addresses) { New-Finding "$($record.Name).$Zone $address" ($there -contains $address) }
    }

    foreach ($grant in Get-RecordGrant) { New-Finding $grant.Meaning (Test-Grant $grant) }
)
Complete-Script $found
