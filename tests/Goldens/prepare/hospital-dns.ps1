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
    [string] $Zone = 'corp.stmary.example',
    # Of each name: Name, Addresses, Cluster (whose computer object keeps it).
    [hashtable[]] $Records = @(
        @{ Name = 'sofs-b1-cl'; Addresses = @('10.50.20.20'); Cluster = 'sofs-b1-cl' }
        @{ Name = 'sofs-b1'; Addresses = @('10.50.20.21', '10.50.20.22', '10.50.20.23'); Cluster = 'sofs-b1-cl' }
    ),
    # The DNS server. Default: a writable domain controller of the domain.
    [string] $DnsServer
)

# --- what the scripts of avd prepare share
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$script:Changes = 0

# Returns whether to make a change, and counts it. With -WhatIf it only prints the change.
function Test-Change {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Target, [string] $Action)

    if (-not $PSCmdlet.ShouldProcess($Target, $Action)) { return $false }
    Write-Host "  change: $Action on $Target"
    $script:Changes++
    return $true
}

# Ends the script with its result. The script fails if something is still missing after a real run.
function Complete-Script {
    param([object[]] $Found)

    $Found | Format-Table -AutoSize -Wrap | Out-String -Width 200 | Write-Host
    $missing = @($Found | Where-Object { $_.State -ne 'there' })
    if ($WhatIfPreference) {
        Write-Host "Nothing was changed (-WhatIf). Missing: $($missing.Count)."
        return
    }

    Write-Host "Changes: $($script:Changes). Missing: $($missing.Count)."
    if ($missing.Count -gt 0) { throw "Missing after the run: $(@($missing | ForEach-Object { $_.What }) -join '; ')." }
}

function New-Finding {
    param([string] $What, [bool] $IsThere)

    return [pscustomobject] @{ What = $What; State = $(if ($IsThere) { 'there' } else { 'missing' }) }
}

# --- what those share that write to Active Directory
$script:Drive = 'AvdDirectory'
$script:Any = [guid]::Empty
# schema class computer, and the rights that a join needs, by their fixed ids
$script:ComputerClass = [guid] 'bf967a86-0de6-11d0-a285-00aa003049e2'

# One writable domain controller for the whole run, so that changes are read back from the same server.
function Connect-Directory {
    param([string] $DomainName)

    Import-Module -Name ActiveDirectory
    $controller = Get-ADDomainController -Discover -Writable -DomainName $DomainName
    $server = "$(@($controller.HostName)[0])"
    # the drive is the script's own and goes with it, so it is made with -WhatIf as well
    $null = New-PSDrive -Name $script:Drive -PSProvider ActiveDirectory -Root '//RootDSE/' -Server $server -Scope Script -WhatIf:$false
    Write-Host "Uses the domain controller $server."
    return $server
}

# A value inside an LDAP filter.
function ConvertTo-FilterText {
    param([string] $Text)

    return $Text.Replace('\', '\5c').Replace('*', '\2a').Replace('(', '\28').Replace(')', '\29')
}

function Find-Computer {
    param([string] $Name, [string] $Server)

    return Get-ADComputer -LDAPFilter "(sAMAccountName=$(ConvertTo-FilterText $Name)`$)" -Server $Server -Properties KerberosEncryptionType, LastLogonDate, ProtectedFromAccidentalDeletion
}

# Rights are compared by the security id; full control includes all others.
function Test-Grant {
    param([hashtable] $Grant)

    $acl = Get-Acl -LiteralPath "$($script:Drive):\$($Grant.On)"
    foreach ($rule in $acl.GetAccessRules($true, $false, [System.Security.Principal.SecurityIdentifier])) {
        $given = @("$($rule.ActiveDirectoryRights)" -split ', ')
        $isEnough = ($given -contains 'GenericAll') -or -not @($Grant.Rights | Where-Object { $given -notcontains $_ })
        if (("$($rule.AccessControlType)" -eq 'Allow') -and ($rule.IdentityReference.Value -eq $Grant.Sid.Value) -and $isEnough -and
            ($rule.ObjectType -eq $Grant.ObjectType) -and ("$($rule.InheritanceType)" -eq $Grant.Inheritance) -and ($rule.InheritedObjectType -eq $Grant.InheritedType)) { return $true }
    }

    return $false
}

# Adds a rule to the existing rules. No rule is removed.
function Add-Grant {
    param([hashtable] $Grant)

    if (Test-Grant $Grant) { return }
    if (-not (Test-Change -Target $Grant.On -Action "grant $($Grant.Meaning)")) { return }
    $path = "$($script:Drive):\$($Grant.On)"
    $acl = Get-Acl -LiteralPath $path
    $rule = New-Object -TypeName System.DirectoryServices.ActiveDirectoryAccessRule -ArgumentList $Grant.Sid, ($Grant.Rights -join ', '), 'Allow', $Grant.ObjectType, $Grant.Inheritance, $Grant.InheritedType
    $acl.AddAccessRule($rule)
    Set-Acl -LiteralPath $path -AclObject $acl
}

function New-Grant {
    param([string] $On, [object] $Sid, [string[]] $Rights, [string] $Meaning, [guid] $ObjectType = [guid]::Empty, [string] $Inheritance = 'None', [guid] $InheritedType = [guid]::Empty)

    return @{ On = $On; Sid = $Sid; Rights = $Rights; Meaning = $Meaning; ObjectType = $ObjectType; Inheritance = $Inheritance; InheritedType = $InheritedType }
}

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
