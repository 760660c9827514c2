<#
.SYNOPSIS
Prepares Active Directory for Azure Virtual Desktop on Azure Local.
.DESCRIPTION
Creates the missing objects and permissions, and does not change existing ones:
 1. the organizational units of session hosts and file servers;
 2. the join account's permissions in them: create and delete computers, and write the attributes that a join needs;
 3. for each file server: the computer object of the cluster and of its access point, both disabled, and the account of the first node;
 4. full control of the cluster's object for the first node, full control of the access point's object for the cluster, and the permission to create computers for the cluster.
The first node creates the cluster as SYSTEM, without a domain password, so its computer account needs this permission before it joins.
Run it as a domain administrator: Windows lets the join account use an existing computer account only if a domain administrator created it (KB5020276).
Needs the module ActiveDirectory (RSAT). Run it with -WhatIf first. A second run changes nothing.
.LINK
https://learn.microsoft.com/windows-server/failover-clustering/prestage-cluster-adds
#>
[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]
param(
    # The domain's DNS name.
    [string] $DomainName = '',
    # The account that joins machines, as DOMAIN\user or user@domain.
    [string] $JoinUser = '',
    # The organizational units of session hosts and file servers. An empty text is the domain's default container for computers.
    [string[]] $Units = @(),
    # Of each file server: Cluster, AccessPoint, FirstNode, Unit.
    [hashtable[]] $FileServers = @()
)

. "$PSScriptRoot/Common.ps1"

. "$PSScriptRoot/Directory.ps1"

# --- this script
# what a join writes to the computer: password, account restrictions, DNS name, service names
$joinRights = @(
    @{ Rights = @('ExtendedRight'); Id = [guid] '00299570-246d-11d0-a768-00aa006e0529'; Meaning = 'reset the password of computers' }
    @{ Rights = @('WriteProperty'); Id = [guid] '4c164200-20c0-11d0-a768-00aa006e0529'; Meaning = 'write account restrictions of computers' }
    @{ Rights = @('Self'); Id = [guid] '72e39547-7b18-11d1-adef-00c04fd8d5cd'; Meaning = 'write the DNS name of computers' }
    @{ Rights = @('Self'); Id = [guid] 'f3a64788-5306-11d1-a9c5-0000f80367c1'; Meaning = 'write the service names of computers' }
)
$encryption = @('AES128', 'AES256')
# owners of an account that the join account may use: Domain Admins, Enterprise Admins, Administrators
$trustedOwners = '(-512|-519|^S-1-5-32-544)$'

function Test-Unit {
    param([string] $Name)

    return $null -ne (Get-ADObject -LDAPFilter "(distinguishedName=$(ConvertTo-FilterText $Name))" -Server $server)
}

# outer units first
function Confirm-Unit {
    param([string] $Name)

    if (Test-Unit $Name) { return }
    $first, $parent = $Name -split '(?<!\\), *', 2
    if ($first -notlike 'OU=*') { throw "$Name is missing, and only organizational units can be created. Check the setting ou_path." }
    Confirm-Unit $parent
    if (Test-Change -Target $Name -Action 'create the organizational unit') {
        New-ADOrganizationalUnit -Name ($first.Substring(3) -replace '\\(.)', '$1') -Path $parent -ProtectedFromAccidentalDeletion $true -Server $server
    }
}

function Find-JoinAccount {
    $name = ($JoinUser -split '\\')[-1]
    $found = Get-ADUser -LDAPFilter "(userPrincipalName=$(ConvertTo-FilterText $name))" -Server $server
    if (-not $found) { $found = Get-ADUser -LDAPFilter "(sAMAccountName=$(ConvertTo-FilterText ($name -split '@')[0]))" -Server $server }
    if (-not $found) { throw "The join account $JoinUser is not in $DomainName. Create it first, as a standard user, with the password that the config refers to." }
    return $found
}

# Nobody knows the password: the join replaces it. Without a password, anybody could join with the account.
function New-UnknownPassword {
    $bytes = New-Object -TypeName byte[] -ArgumentList 48
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $random.GetBytes($bytes)
    return ConvertTo-SecureString -String ([Convert]::ToBase64String($bytes)) -AsPlainText -Force
}

function Confirm-Computer {
    param([string] $Name, [string] $Unit, [string] $Description, [bool] $IsNode)

    $found = Find-Computer $Name $server
    if (-not $found) {
        if (-not (Test-Change -Target "CN=$Name,$Unit" -Action 'create the computer object')) { return }
        $made = @{ Name = $Name; SamAccountName = "$Name$"; Path = $Unit; Description = $Description; Enabled = $IsNode; KerberosEncryptionType = $encryption; Server = $server }
        if ($IsNode) { $made.AccountPassword = New-UnknownPassword }
        New-ADComputer @made
        $found = Find-Computer $Name $server
    }

    if ("$($found.KerberosEncryptionType)" -notmatch 'AES256' -and (Test-Change -Target $found.DistinguishedName -Action 'set AES encryption')) {
        Set-ADComputer -Identity $found.DistinguishedName -KerberosEncryptionType $encryption -Server $server
    }

    if (-not $IsNode -and -not $found.ProtectedFromAccidentalDeletion -and (Test-Change -Target $found.DistinguishedName -Action 'protect from accidental deletion')) {
        Set-ADObject -Identity $found.DistinguishedName -ProtectedFromAccidentalDeletion $true -Server $server
    }
}

function Get-Grant {
    foreach ($unit in $places) {
        if (-not (Test-Unit $unit)) { continue }
        New-Grant -On $unit -Sid $join.SID -Rights CreateChild, DeleteChild -ObjectType $script:ComputerClass -Inheritance 'All' -Meaning "$JoinUser to create and delete computers"
        foreach ($right in $joinRights) {
            New-Grant -On $unit -Sid $join.SID -Rights $right.Rights -ObjectType $right.Id -Inheritance 'Descendents' -InheritedType $script:ComputerClass -Meaning "$JoinUser to $($right.Meaning)"
        }
    }

    foreach ($fileServer in $FileServers) {
        $unit = if ($fileServer.Unit) { $fileServer.Unit } else { $container }
        $node, $cluster, $point = @($fileServer.FirstNode, $fileServer.Cluster, $fileServer.AccessPoint | ForEach-Object { , (Find-Computer $_ $server) })
        if ($cluster -and $node) { New-Grant -On $cluster.DistinguishedName -Sid $node.SID -Rights GenericAll -Meaning "$($fileServer.FirstNode)$ full control of $($fileServer.Cluster)" }
        if ($cluster -and $point) { New-Grant -On $point.DistinguishedName -Sid $cluster.SID -Rights GenericAll -Meaning "$($fileServer.Cluster)$ full control of $($fileServer.AccessPoint)" }
        if ($cluster -and (Test-Unit $unit)) { New-Grant -On $unit -Sid $cluster.SID -Rights CreateChild -ObjectType $script:ComputerClass -Meaning "$($fileServer.Cluster)$ to create computers" }
    }
}

$server = Connect-Directory $DomainName
$container = (Get-ADDomain -Identity $DomainName -Server $server).ComputersContainer
$places = @(@($Units) + @($FileServers | ForEach-Object { $_.Unit }) | ForEach-Object { if ($_) { $_ } else { $container } } | Select-Object -Unique)
$join = Find-JoinAccount
Write-Host "Prepares ${DomainName}:"
$places | ForEach-Object { Write-Host "  $_, where $JoinUser may join machines" }
$FileServers | ForEach-Object { Write-Host "  the objects $($_.FirstNode), $($_.Cluster), $($_.AccessPoint); $($_.FirstNode)$ controls $($_.Cluster), and $($_.Cluster)$ controls $($_.AccessPoint) and creates computers" }

$places | ForEach-Object { Confirm-Unit $_ }
foreach ($fileServer in $FileServers) {
    $unit = if ($fileServer.Unit) { $fileServer.Unit } else { $container }
    Confirm-Computer -Name $fileServer.FirstNode -Unit $unit -Description "First node of $($fileServer.Cluster)" -IsNode $true
    Confirm-Computer -Name $fileServer.Cluster -Unit $unit -Description 'Failover cluster name object' -IsNode $false
    Confirm-Computer -Name $fileServer.AccessPoint -Unit $unit -Description "File server role of $($fileServer.Cluster)" -IsNode $false
}

Get-Grant | ForEach-Object { Add-Grant $_ }

# read back
$found = @(
    foreach ($unit in $places) { New-Finding "unit $unit" (Test-Unit $unit) }
    foreach ($fileServer in $FileServers) {
        foreach ($name in $fileServer.FirstNode, $fileServer.Cluster, $fileServer.AccessPoint) {
            $computer = Find-Computer $name $server
            New-Finding "computer object $name with AES" ($computer -and ("$($computer.KerberosEncryptionType)" -match 'AES256'))
        }

        $node = Find-Computer $fileServer.FirstNode $server
        if (-not $node -or $node.LastLogonDate) { continue }
        $owner = (Get-Acl -LiteralPath "$($script:Drive):\$($node.DistinguishedName)").GetOwner([System.Security.Principal.SecurityIdentifier]).Value
        if ($owner -notmatch $trustedOwners) { Write-Warning "No domain administrator owns $($fileServer.FirstNode), so the join account may not use it (KB5020276). Delete the object, and run this script as a domain administrator." }
    }

    foreach ($grant in Get-Grant) { New-Finding $grant.Meaning (Test-Grant $grant) }
)
Complete-Script $found
