# Gives the cluster its witness: a blob in Azure, or a file share. Runs on the first node.
# Sources: Deploy a cloud witness, https://learn.microsoft.com/windows-server/failover-clustering/deploy-cloud-witness
#          Deploy a file share witness, https://learn.microsoft.com/windows-server/failover-clustering/file-share-witness
[CmdletBinding(PositionalBinding = $false)]
param(
    # cloud or file_share
    [string] $WitnessType = '',
    # the storage account; with cloud
    [string] $AccountName = '',
    # the DNS suffix of the cloud's storage, without blob; with cloud
    [string] $Endpoint = '',
    # a key of the storage account; with cloud
    [string] $AccountKey = '',
    # the share; with file_share
    [string] $Share = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

$settings = 'HKLM:\SOFTWARE\AvdPulumi'
$keyMark = 'WitnessKeyMark'
$onlineSeconds = 300
$pauseSeconds = 15

function Get-Witness {
    return (Get-ClusterQuorum).QuorumResource
}

function Test-Witness {
    param([string] $Kind, [hashtable] $Parameters)

    $witness = Get-Witness
    if (($null -eq $witness) -or ("$($witness.ResourceType)" -ne $Kind)) { return $false }
    foreach ($name in $Parameters.Keys) {
        if ((Get-ClusterParameter -InputObject $witness -Name $name).Value -ne $Parameters[$name]) { return $false }
    }

    return $true
}

function Test-WitnessOnline {
    $witness = Get-Witness
    return ($null -ne $witness) -and ("$($witness.State)" -eq 'Online')
}

function Wait-Witness {
    param([string] $Hint)

    $end = (Get-Date).AddSeconds($onlineSeconds)
    while (-not (Test-WitnessOnline)) {
        if ((Get-Date) -ge $end) { Stop-GuestScript -Code 'witness' -Message "The witness is not online. $Hint" }
        Start-Sleep -Seconds $pauseSeconds
    }
}

function Set-CloudWitness {
    param([string] $Cluster)

    $hint = "Open TCP 443 from every node to $AccountName.blob.$Endpoint, and check the account's key."
    # Windows never gives the key back, so a new one is noticed by a mark: a SHA-256 over the cluster, the account and the key. A key of Azure is 64 random bytes:
    # nobody finds it from the mark, and no counter has to be kept beside the key. Where the mark is lost, with the node, the key is set once more.
    $mark = Get-TextHash "$Cluster/$AccountName/$AccountKey"
    $isSet = Test-Witness -Kind 'Cloud Witness' -Parameters @{ AccountName = $AccountName; EndpointInfo = $Endpoint }
    $isOurs = $isSet -and ((Get-RegistryValue -Path $settings -Name $keyMark) -eq $mark)
    if (-not $isOurs -or -not (Test-WitnessOnline)) {
        try { $null = Set-ClusterQuorum -CloudWitness -AccountName $AccountName -AccessKey $AccountKey -Endpoint $Endpoint }
        catch { Stop-GuestScript -Code 'witness' -Message "The cloud witness cannot be set: $($_.Exception.Message) $hint" }
        Add-Change "The witness is the storage account $AccountName."
    }

    Wait-Witness -Hint $hint
    if (-not (Test-Witness -Kind 'Cloud Witness' -Parameters @{ AccountName = $AccountName; EndpointInfo = $Endpoint })) {
        Stop-GuestScript -Code 'witness' -Message "The witness was set to $AccountName and is another. $hint"
    }

    # last: a run that is cut off before sets the key once more
    Set-RegistryValue -Path $settings -Name $keyMark -Type 'String' -Value $mark
}

function Set-ShareWitness {
    param([string] $Cluster)

    $hint = "Check that $Share exists, and that $Cluster`$ has full control of it, in the share's permissions and in its folder's."
    if (-not (Test-Witness -Kind 'File Share Witness' -Parameters @{ SharePath = $Share })) {
        try { $null = Set-ClusterQuorum -FileShareWitness $Share }
        catch { Stop-GuestScript -Code 'witness' -Message "The file share witness cannot be set: $($_.Exception.Message) $hint" }
        Add-Change "The witness is $Share."
    }

    Wait-Witness -Hint $hint
}

Invoke-GuestScript -Name 'Set-ClusterWitness' -Body {
    if ($AccountKey) { Protect-Secret $AccountKey }
    $WitnessType = Read-Text -Name 'WitnessType' -Text $WitnessType -Pattern '^(cloud|file_share)$' -Expected 'cloud or file_share'
    if ($WitnessType -eq 'cloud') {
        $AccountName = Read-Text -Name 'AccountName' -Text $AccountName -Pattern '^[a-z0-9]{3,24}$' -Expected 'the name of a storage account'
        $Endpoint = Read-Text -Name 'Endpoint' -Text $Endpoint -Pattern '^[a-z0-9-]+(\.[a-z0-9-]+)+$' -Expected 'the DNS suffix of Azure Storage in this cloud'
        $AccountKey = Read-Text -Name 'AccountKey' -Text $AccountKey -Pattern '^[A-Za-z0-9+/]{40,}={0,2}$' -Expected 'a key of the storage account'
    }
    else { $Share = Read-Text -Name 'Share' -Text $Share -Pattern '^\\\\[^\\\s"]+\\[^"]+$' -Expected 'a share such as \\server\witness' }

    $cluster = (Get-OwnCluster).Name
    if ($WitnessType -eq 'cloud') { Set-CloudWitness -Cluster $cluster }
    else { Set-ShareWitness -Cluster $cluster }
}
