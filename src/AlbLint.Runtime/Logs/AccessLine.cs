namespace AlbLint.Runtime.Logs;

/// <summary>The fields of an access log line that tell why a request failed.</summary>
internal readonly ref struct AccessLine
{
    /// <summary>A number that is not there, or no number.</summary>
    public const int Absent = int.MinValue;

    /// <summary>Fields up to <c>error_reason</c>; no line of this log is known to have fewer.</summary>
    public const int MinFields = 25;

    private readonly LogFields _fields;

    public AccessLine(LogFields fields)
    {
        _fields = fields;
        ElbStatus = FieldNumber.Integer(fields[9]);
    }

    public ReadOnlySpan<byte> Time => _fields[2];

    public ReadOnlySpan<byte> LoadBalancer => _fields[3];

    /// <summary>Address and port; <c>-</c> when the request went to none.</summary>
    public ReadOnlySpan<byte> Target => _fields[5];

    /// <summary>Milliseconds until the request went to the target; -1000 when it did not.</summary>
    public int RequestTime => FieldNumber.Milliseconds(_fields[6]);

    /// <summary>Milliseconds until the target began to answer, or closed; -1000 when it did not in time.</summary>
    public int TargetTime => FieldNumber.Milliseconds(_fields[7]);

    /// <summary>Milliseconds until the response went to the client; -1000 when none came from the target.</summary>
    public int ResponseTime => FieldNumber.Milliseconds(_fields[8]);

    /// <summary>The status that the client got.</summary>
    public int ElbStatus { get; }

    public ReadOnlySpan<byte> ElbStatusText => _fields[9];

    public ReadOnlySpan<byte> TargetStatusText => _fields[10];

    public int TargetStatus => FieldNumber.Integer(_fields[10]);

    public ReadOnlySpan<byte> Request => _fields[13];

    public ReadOnlySpan<byte> TargetGroup => _fields[17];

    public ReadOnlySpan<byte> CreationTime => _fields[22];

    public ReadOnlySpan<byte> Actions => _fields[23];

    public ReadOnlySpan<byte> ErrorReason => _fields[25];

    public ReadOnlySpan<byte> Classification => _fields[28];
}
