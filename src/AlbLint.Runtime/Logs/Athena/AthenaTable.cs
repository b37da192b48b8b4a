namespace AlbLint.Runtime.Logs.Athena;

/// <summary>
/// The table over access logs in S3: one partition for each day, which Athena works out from the query instead of looking for it.
/// https://docs.aws.amazon.com/athena/latest/ug/create-alb-access-logs-table-partition-projection.html
/// </summary>
internal static class AthenaTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "alb_access_logs";

    /// <param name="location">The folder of the years, as an S3 address.</param>
    public static string Definition(string location)
    {
        var folder = location.TrimEnd('/');
        var columns = string.Join(",\n  ", LogColumn.All.Select(column => $"{column.Name} {column.Type}"));
        return $"""
            -- The access logs below {folder}/. Where the table stands for others already: DROP TABLE {Name}
            CREATE EXTERNAL TABLE IF NOT EXISTS {Name} (
              {columns}
            )
            PARTITIONED BY (day string)
            ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.RegexSerDe'
            WITH SERDEPROPERTIES (
              'serialization.format' = '1',
              'input.regex' = '{LogColumn.LinePattern}'
            )
            LOCATION '{folder}/'
            TBLPROPERTIES (
              'projection.enabled' = 'true',
              'projection.day.type' = 'date',
              'projection.day.format' = 'yyyy/MM/dd',
              'projection.day.range' = '2020/01/01,NOW',
              'projection.day.interval' = '1',
              'projection.day.interval.unit' = 'DAYS',
              'storage.location.template' = '{folder}/DAY'
            );
            """.ReplaceLineEndings("\n").Replace("/DAY'", "/${day}'", StringComparison.Ordinal);
    }
}
