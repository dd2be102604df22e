package everycore.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark SQL with the driver as its only worker. */
final class SparkEngine implements Engine {
    private final SparkSession session = SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();

    @Override
    public String loader() {
        return "spark.sql";
    }

    @Override
    public void execute(String statement) {
        session.sql(statement);
    }

    @Override
    public List<Map<String, Object>> query(String statement) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : session.sql(statement).collectAsList()) {
            Map<String, Object> named = new LinkedHashMap<>();
            String[] names = row.schema().fieldNames();
            for (int i = 0; i < names.length; i++) {
                named.put(names[i], row.get(i));
            }
            all.add(named);
        }
        return all;
    }

    @Override
    public void close() {
        session.stop();
    }
}
